import { IS_ALIVE } from '#app/auth/statements/session_statements'
import { statement } from '#app/tenants/statement'

export type OpenSessionRow = {
  row_id: string
  data_sealed: Buffer
  created_at: Date
  last_seen_at: Date
}

/** The first half of the hash tells sessions apart in pages and logs, and opens none. */
const REFERENCE = `encode(substring(id_hash from 1 for 8), 'hex')`

export const listSessionsOf = statement(
  'people.list_sessions',
  `select encode(id_hash, 'hex') as row_id, data_sealed, created_at, last_seen_at from sessions
   where staff_id = $1 and assurance >= 2 and ${IS_ALIVE} order by last_seen_at desc limit 200`
)

export const countSessionsOf = statement(
  'people.count_sessions',
  `select count(*)::int as total from sessions
   where staff_id = $1 and assurance >= 2 and ${IS_ALIVE}`
)

export const endOtherSessions = statement(
  'people.end_other_sessions',
  `delete from sessions where staff_id = $1 and ${REFERENCE} <> $2 returning 1 as ended`
)

export const endOneSession = statement(
  'people.end_session',
  `delete from sessions where staff_id = $1 and ${REFERENCE} = $2 returning 1 as ended`
)

export const destroySessionsOfAll = statement(
  'people.destroy_sessions_of_all',
  `delete from sessions where staff_id = any($1::uuid[])`
)
