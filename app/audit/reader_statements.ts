import { eventColumns, type AuditEventRow } from '#app/audit/event_rows'
import { finerTime } from '#app/audit/verifier_statements'
import { statement } from '#app/tenants/plane_database'

export type AuditLineRow = AuditEventRow & {
  sequence: string | null
  event_digest: Buffer | null
  has_finer_time: boolean
  unit_name: string | null
  actor_name_sealed: Buffer | null
  operator_name_sealed: Buffer | null
  act_reason_sealed: Buffer | null
  summary_sealed: Buffer | null
  wrapped: Buffer | null
}

const prefixed = eventColumns.replaceAll(/\b(\w+)\b/g, 'e.$1')
/** Where a protected person was met is told to nobody who did not meet them there. */
const placeName = `case when exists (select from address_protections g
  where g.patient_id = e.patient_id and g.lifted_at is null) then null else u.name end`
const columns = `${prefixed}, c.sequence, c.event_digest, ${finerTime},
  ${placeName} as unit_name, s.name_sealed as actor_name_sealed,
  o.name_sealed as operator_name_sealed, t.reason_sealed as act_reason_sealed`
const joins = `left join audit_chain c on c.event_id = e.id
  left join units u on u.id = e.unit_id
  left join staff s on s.id = e.actor_id
  left join known_operators o on o.id = e.actor_id and e.actor_kind = 'operator'
  left join operator_acts t on t.id::text = e.subject_id and e.subject_type = 'operator_act'`

/** Newest first, by keyset; `$3` null means every action. */
export const selectLog = statement(
  'audit.select_log',
  `select ${columns}, p.summary_sealed, k.wrapped
   from audit_events e ${joins}
   left join patients p on p.id = e.patient_id
   left join keystore.patient_keys k on k.patient_id = e.patient_id
   where (e.at, e.id) < ($1, $2) and ($3::text[] is null or e.action = any($3))
     and e.at >= coalesce($4::timestamptz, '-infinity') and e.at < coalesce($5::timestamptz, 'infinity')
   order by e.at desc, e.id desc limit $6`
)

export const selectPatientLog = statement(
  'audit.select_patient_log',
  `select ${columns}, null as summary_sealed, null as wrapped
   from audit_events e ${joins}
   where e.patient_id = $4 and (e.at, e.id) < ($1, $2) and ($3::text[] is null or e.action = any($3))
   order by e.at desc, e.id desc limit $5`
)

export type ChainHealthRow = {
  sealed: string | null
  unsealed: number
  oldest: Date | null
  head_sequence: string | null
  head_signed_at: Date | null
}

/** The chain is gap-free, so its last sequence is its length. */
export const selectChainHealth = statement(
  'audit.select_chain_health',
  `select (select max(sequence) from audit_chain) as sealed,
     (select count(*)::int from audit_unsealed) as unsealed,
     (select min(at) from audit_unsealed) as oldest,
     h.sequence as head_sequence, h.signed_at as head_signed_at
   from (select 1) one
   left join lateral (select sequence, signed_at from audit_heads order by sequence desc limit 1) h on true`
)

export const selectPatientName = statement(
  'audit.select_patient_name',
  `select p.id, p.summary_sealed, k.wrapped from patients p
   left join keystore.patient_keys k on k.patient_id = p.id where p.id = $1`
)
