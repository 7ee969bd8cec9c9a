import { statement } from '#app/tenants/statement'

/** SP 800-63B-4 §2.2.3 allows an hour of idling and a day in all; wards get less. */
const ABSOLUTE = `interval '12 hours'`
const TOUCH_AFTER = `interval '1 minute'`

/** How long a session may rest stands in its row: by its device and the tenant's policy. */
export const IS_ALIVE = `last_seen_at > now() - make_interval(mins => idle_minutes)
  and created_at > now() - ${ABSOLUTE}`

export type SessionRow = { data_sealed: Buffer; is_stale: boolean }

export const readSession = statement(
  'auth.read_session',
  `select data_sealed, last_seen_at < now() - ${TOUCH_AFTER} as is_stale
   from sessions where id_hash = $1 and ${IS_ALIVE}`
)

/** Operators come by no directory and no device, so their table has no columns for them. */
export function sessionWriters(plane: 'tenant' | 'console') {
  return plane === 'tenant' ? staffSessions : operatorSessions
}

const operatorSessions = {
  insert: statement(
    'auth.insert_operator_session',
    `insert into sessions (id_hash, staff_id, assurance, data_sealed, created_at)
     values ($1, $2, $3, $4, coalesce(least($5, now()), clock_timestamp()))`
  ),
  update: statement(
    'auth.update_operator_session',
    `update sessions set staff_id = $2, assurance = $3, data_sealed = $4, last_seen_at = now()
     where id_hash = $1 and ${IS_ALIVE}`
  ),
} as const

const staffSessions = {
  insert: statement(
    'auth.insert_session',
    `insert into sessions (id_hash, staff_id, assurance, data_sealed, federation_connection_id,
       device_id, is_locked, address_hash, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce(least($9, now()), clock_timestamp()))`
  ),
  update: statement(
    'auth.update_session',
    `update sessions set staff_id = $2, assurance = $3, data_sealed = $4,
       federation_connection_id = $5, device_id = $6, is_locked = $7, address_hash = $8,
       last_seen_at = now()
     where id_hash = $1 and ${IS_ALIVE}`
  ),
} as const

export const touchSession = statement(
  'auth.touch_session',
  `update sessions set last_seen_at = now(), address_hash = $2 where id_hash = $1 and ${IS_ALIVE}`
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
