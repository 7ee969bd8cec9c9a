import { statement } from '#app/tenants/statement'

/** SP 800-63B-4 §2.2.3 allows an hour of idling and a day in all; wards get less. */
const IDLE = `interval '30 minutes'`
const ABSOLUTE = `interval '12 hours'`
const TOUCH_AFTER = `interval '1 minute'`

export const IS_ALIVE = `last_seen_at > now() - ${IDLE} and created_at > now() - ${ABSOLUTE}`

export type SessionRow = { data_sealed: Buffer; is_stale: boolean }

export const readSession = statement(
  'auth.read_session',
  `select data_sealed, last_seen_at < now() - ${TOUCH_AFTER} as is_stale
   from sessions where id_hash = $1 and ${IS_ALIVE}`
)

export const insertSession = statement(
  'auth.insert_session',
  `insert into sessions (id_hash, staff_id, assurance, data_sealed) values ($1, $2, $3, $4)`
)

export const updateSession = statement(
  'auth.update_session',
  `update sessions set staff_id = $2, assurance = $3, data_sealed = $4, last_seen_at = now()
   where id_hash = $1 and ${IS_ALIVE}`
)

export const touchSession = statement(
  'auth.touch_session',
  `update sessions set last_seen_at = now() where id_hash = $1 and ${IS_ALIVE}`
)

export const destroySession = statement(
  'auth.destroy_session',
  `delete from sessions where id_hash = $1`
)

/** Every session of a person, begun ones too. */
export const destroySessionsOf = statement(
  'auth.destroy_sessions_of',
  `delete from sessions where staff_id = $1 returning 1 as ended`
)

/** As above, but for the one that asks. */
export const destroyOtherSessionsOf = statement(
  'auth.destroy_other_sessions_of',
  `delete from sessions where staff_id = $1 and id_hash <> $2`
)

export const sweepSessions = statement(
  'auth.sweep_sessions',
  `delete from sessions where not (${IS_ALIVE})`
)
