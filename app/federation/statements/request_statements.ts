import { statement } from '#app/tenants/statement'

export type RequestRow = {
  id: string
  connection_id: string
  kept_sealed: Buffer
  answer_sealed: Buffer | null
  is_expired: boolean
  is_used: boolean
}

export const insertRequest = statement(
  'federation.insert_request',
  `insert into federation_requests (id, connection_id, state_hash, kept_sealed)
   values ($1, $2, $3, $4)`
)

export const findRequest = statement(
  'federation.find_request',
  `select id, connection_id, kept_sealed, answer_sealed, expires_at <= clock_timestamp() as is_expired,
     used_at is not null as is_used
   from federation_requests where state_hash = $1`
)

/** The first answer stays; whoever posts a second changes nothing. */
export const keepAnswer = statement(
  'federation.keep_answer',
  `update federation_requests set answer_sealed = $2
   where id = $1 and answer_sealed is null and used_at is null and expires_at > clock_timestamp()`
)

/** Of ten who bring the same answer at once, one gets a row. */
export const useRequest = statement(
  'federation.use_request',
  `update federation_requests set used_at = clock_timestamp(), answer_sealed = null
   where id = $1 and used_at is null and expires_at > clock_timestamp() returning id`
)

export const sweepRequests = statement(
  'federation.sweep_requests',
  `delete from federation_requests where expires_at < clock_timestamp() - interval '1 day'`
)

export const spendValue = statement(
  'federation.spend_value',
  `insert into federation_spent (value_hash, expires_at) values ($1, $2)
   on conflict do nothing returning value_hash`
)

export const sweepSpent = statement(
  'federation.sweep_spent',
  `delete from federation_spent where expires_at < clock_timestamp()`
)
