import type { AddressProtection } from '#resources/inertia/contract'
import type { EmergencyTemplate } from '#app/access/policy/emergency_template'

/** As JSON out of the database: times are texts. */
export type AccessFacts = {
  blocks: { staffId: string | null; unitId: string | null }[]
  emergencies: { id: string; template: EmergencyTemplate; until: string }[]
  grants: { until: string }[]
  isOwn: boolean
  /** The patient works at a unit where the one who asks works too, both now. */
  isColleague: boolean
  /** The patient's address is secret in the population register. */
  protection: AddressProtection | null
}

/** Times are compared by the decision, on the caller's clock; this only keeps the old out. */
const recently = `clock_timestamp() - interval '1 day'`

const lives = (assignment: string) => `${assignment}.valid_from <= now()
      and (${assignment}.valid_until is null or ${assignment}.valid_until > now())`

/**
 * What the decision needs to know about a patient and the one who asks, in the statement that
 * reads the patient: no moment lies between a block and the record it closes.
 */
export const accessFactsOf = (patientId: string, staffId: string) => `json_build_object(
  'blocks', coalesce((
    select json_agg(json_build_object('staffId', b.staff_id, 'unitId', b.unit_id))
    from access_blocks b where b.patient_id = ${patientId} and b.lifted_at is null), '[]'::json),
  'emergencies', coalesce((
    select json_agg(json_build_object('id', m.id, 'template', m.template, 'until', m.ends_at)
      order by m.ends_at desc)
    from emergency_accesses m where m.patient_id = ${patientId} and m.staff_id = ${staffId}
      and m.ended_at is null and m.ends_at > ${recently}), '[]'::json),
  'grants', coalesce((
    select json_agg(json_build_object('until', r.valid_until))
    from access_requests r where r.patient_id = ${patientId} and r.staff_id = ${staffId}
      and r.state = 'granted' and r.valid_until > ${recently}), '[]'::json),
  'isOwn', exists (
    select from staff_identities i
    join patient_tokens o on o.token = i.identifier_index and o.patient_id = ${patientId}
    where i.staff_id = ${staffId}),
  'isColleague', exists (
    select from staff_identities i
    join patient_tokens o on o.token = i.identifier_index and o.patient_id = ${patientId}
    join assignments theirs on theirs.staff_id = i.staff_id and ${lives('theirs')}
    join assignments mine on mine.unit_id = theirs.unit_id and mine.staff_id = ${staffId}
      and ${lives('mine')}
    where i.staff_id <> ${staffId}),
  'protection', (select degree from address_protections g
    where g.patient_id = ${patientId} and g.lifted_at is null)) as access_facts`
