import { statement } from '#app/tenants/statement'

export type GrantRow = {
  id: string
  operator_id: string
  operator_sealed: Buffer
  ticket: string
  reason_sealed: Buffer
  scope: 'configuration' | 'patient'
  may_write: boolean
  minutes: number
  patient_id: string | null
  asked_at: Date
  state: 'asked' | 'granted' | 'refused'
  ends_at: Date | null
  ended_at: Date | null
  entered_at: Date | null
}

const columns = `g.id, g.operator_id, o.name_sealed as operator_sealed, g.ticket, g.reason_sealed,
  g.scope, g.may_write, g.minutes, g.patient_id, g.asked_at, g.state, g.ends_at, g.ended_at,
  g.entered_at`
const from = `from support_grants g join known_operators o on o.id = g.operator_id`

/** The grant holds by the database's clock, at this moment; nothing has to end it. */
const holds = `g.state = 'granted' and g.ended_at is null and g.ends_at > clock_timestamp()`

export const selectHolding = statement(
  'support.select_holding',
  `select ${columns} ${from} where g.id = $1 and g.operator_id = $2 and ${holds}`
)

export const selectGrant = statement(
  'support.select_grant',
  `select ${columns} ${from} where g.id = $1`
)

export const selectGrants = statement(
  'support.select_grants',
  `select ${columns} ${from} order by (${holds}) desc, g.asked_at desc limit 50`
)

export const selectHere = statement(
  'support.select_here',
  `select ${columns} ${from} where ${holds} and g.entered_at is not null order by g.ends_at`
)

export const selectOwn = statement(
  'support.select_own',
  `select ${columns} ${from} where g.id = any($1::uuid[]) and g.operator_id = $2`
)

export const insertGrant = statement(
  'support.insert_grant',
  `insert into support_grants (id, operator_id, ticket, reason_sealed, scope, may_write, minutes,
     asked_by_staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`
)

/** What was asked more than a week ago is asked for again. */
export const grantConfiguration = statement(
  'support.grant_configuration',
  `update support_grants g set state = 'granted', answered_at = t.at, administrator_id = $2,
     ends_at = t.at + make_interval(mins => g.minutes)
   from (select clock_timestamp() as at) t
   where g.id = $1 and g.state = 'asked' and g.scope = 'configuration'
     and g.asked_at > t.at - interval '7 days' returning g.id`
)

export const grantPatient = statement(
  'support.grant_patient',
  `update support_grants g set state = 'granted', answered_at = t.at, patient_id = $2,
     administrator_id = $3, officer_id = $4, ends_at = t.at + make_interval(mins => g.minutes)
   from (select clock_timestamp() as at) t
   where g.id = $1 and g.state = 'asked' and g.scope = 'patient' and g.operator_id = $5
     and g.ticket = $6 and g.minutes = $7 returning g.id`
)

export const refuseGrant = statement(
  'support.refuse_grant',
  `update support_grants set state = 'refused', answered_at = clock_timestamp()
   where id = $1 and state = 'asked' returning id`
)

export const endGrant = statement(
  'support.end_grant',
  `update support_grants g set ended_at = clock_timestamp(), ended_by_staff_id = $2
   where g.id = $1 and ${holds} returning g.id`
)

export const insertHandOver = statement(
  'support.insert_hand_over',
  `insert into support_hand_overs (id, grant_id, token_hash, challenge, expires_at)
   values ($1, $2, $3, $4, clock_timestamp() + interval '60 seconds')`
)

/** Once, in the browser that began it, within a minute, and only while the grant holds. */
export const useHandOver = statement(
  'support.use_hand_over',
  `update support_hand_overs h set used_at = clock_timestamp()
   from support_grants g
   where h.token_hash = $1 and h.challenge = $2 and h.used_at is null
     and h.expires_at > clock_timestamp() and g.id = h.grant_id and ${holds}
   returning g.id as grant_id, g.operator_id`
)

export const markEntered = statement(
  'support.mark_entered',
  `update support_grants set entered_at = coalesce(entered_at, clock_timestamp()) where id = $1`
)

export const insertRequest = statement(
  'support.insert_request',
  `insert into support_requests (grant_id, operator_id, tenant_id) values ($1, $2, $3)`
)

export const selectRequests = statement(
  'support.select_requests',
  `select r.grant_id, t.slug from support_requests r join tenants t on t.id = r.tenant_id
   where r.operator_id = $1 order by r.asked_at desc limit 50`
)

export const selectRequest = statement(
  'support.select_request',
  `select r.grant_id, t.slug from support_requests r join tenants t on t.id = r.tenant_id
   where r.grant_id = $1 and r.operator_id = $2`
)
