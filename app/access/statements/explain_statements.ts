import { accessFactsOf, type AccessFacts } from '#app/access/statements/access_facts'
import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'

export type CandidateRow = {
  id: string
  name_sealed: Buffer
  assignments: { role: StaffRole; unitId: string | null }[]
  access_facts: AccessFacts
}

/** People of one explanation. */
const candidatesMax = 1000

/**
 * Everybody whom something ties to a patient: a unit of an episode, a name on one, a yes, an
 * emergency, a block. Whether it lets them in is the decision's to say.
 */
export const selectCandidates = statement(
  'access.select_candidates',
  `with tied as (
     select a.staff_id from assignments a join episodes e on e.unit_id = a.unit_id
       where e.patient_id = $1 and a.role = 'clinician'
     union select responsible_staff_id from episodes where patient_id = $1
     union select staff_id from access_requests where patient_id = $1 and state = 'granted'
     union select staff_id from emergency_accesses where patient_id = $1
     union select staff_id from access_blocks where patient_id = $1 and lifted_at is null
     union select a.staff_id from assignments a join access_blocks b on b.unit_id = a.unit_id
       where b.patient_id = $1 and b.lifted_at is null and a.role = 'clinician')
   select s.id, s.name_sealed,
     coalesce((select json_agg(json_build_object('role', a.role, 'unitId', a.unit_id))
       from assignments a where a.staff_id = s.id and a.valid_from <= now()
         and (a.valid_until is null or a.valid_until > now())), '[]'::json) as assignments,
     ${accessFactsOf('$1', 's.id')}
   from tied t join staff s on s.id = t.staff_id
   where s.state = 'active' order by s.id limit ${candidatesMax}`
)

export const selectPatientByIdentifier = statement(
  'access.select_patient_by_identifier',
  `select patient_id as id from patient_tokens where token = $1 limit 2`
)
