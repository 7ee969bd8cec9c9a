import { eventColumns, type AuditEventRow } from '#app/audit/event_rows'
import { statement } from '#app/tenants/plane_database'

export type AuditLineRow = AuditEventRow & {
  sequence: string | null
  unit_name: string | null
  actor_name_sealed: Buffer | null
  summary_sealed: Buffer | null
  wrapped: Buffer | null
}

const prefixed = eventColumns.replaceAll(/\b(\w+)\b/g, 'e.$1')
const columns = `${prefixed}, c.sequence, u.name as unit_name, s.name_sealed as actor_name_sealed`
const joins = `left join audit_chain c on c.event_id = e.id
  left join units u on u.id = e.unit_id
  left join staff s on s.id = e.actor_id`

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
