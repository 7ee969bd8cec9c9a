import type { StaffRole } from '#app/auth/staff_role'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { statement } from '#app/tenants/statement'

export type AccessRow = Pick<PersonRow, 'name_sealed' | 'sign_in_name_sealed'> & {
  assignment_id: string
  staff_id: string
  role: StaffRole
  unit_name: string | null
  valid_from: Date
  valid_until: Date | null
  state: PersonRow['state'] | null
}

/**
 * Who was assigned to a unit at a moment, by what was recorded up to that moment: what is known
 * later never changes the answer for earlier. Roles without a unit reach every unit.
 * $1 unit, $2 moment.
 */
export const listAssignedAt = statement(
  'people.list_assigned_at',
  `select r.assignment_id, r.staff_id, s.name_sealed, s.sign_in_name_sealed, r.role,
     u.name as unit_name, r.valid_from, r.valid_until, st.state
   from (
     select distinct on (assignment_id) * from assignment_records
     where (unit_id = $1 or unit_id is null) and recorded_at <= $2
     order by assignment_id, recorded_at desc) r
   join staff s on s.id = r.staff_id
   left join units u on u.id = r.unit_id
   left join lateral (
     select state from staff_states where staff_id = r.staff_id and recorded_at <= $2
     order by recorded_at desc limit 1) st on true
   where r.valid_from <= $2 and (r.valid_until is null or r.valid_until > $2)
   order by r.role, r.valid_from, r.assignment_id limit 20000`
)
