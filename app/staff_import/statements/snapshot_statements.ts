import { statement } from '#app/tenants/statement'

/** More staff than a tenant has; a bound all the same. */
const staffMax = 100_000

export const listImportableStaff = statement(
  'staff_import.list_staff',
  `select id, name_sealed, encode(employee_number_index, 'hex') as employee_index,
     encode(sign_in_name_index, 'hex') as sign_in_index
   from staff order by id limit ${staffMax}`
)

export const listOpenAssignments = statement(
  'staff_import.list_open_assignments',
  `select id, staff_id, role, unit_id, valid_from, valid_until from assignments
   where valid_until is null or valid_until > greatest(valid_from, clock_timestamp())
   order by valid_from, id limit ${staffMax * 3}`
)

export const listUnitNames = statement(
  'staff_import.list_unit_names',
  `select id, name from units order by name limit 10000`
)

export const listEndedInReview = statement(
  'staff_import.list_ended_in_review',
  `select concat_ws(' ', last.staff_id, last.role, coalesce(last.unit_id::text, 'all')) as key
   from (select distinct on (staff_id, role, unit_id) staff_id, role, unit_id, reason
     from assignment_records order by staff_id, role, unit_id, recorded_at desc) last
   where last.reason in ('recertification_ended', 'recertification_lapsed')`
)
