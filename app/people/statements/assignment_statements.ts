import type { StaffRole } from '#app/auth/staff_role'
import type { ChangeReason } from '#resources/inertia/contract'
import { statement } from '#app/tenants/statement'

export type AssignmentRow = {
  id: string
  role: StaffRole
  unit_id: string | null
  unit_name: string | null
  valid_from: Date
  valid_until: Date | null
  /** Whose group gave it; null when people did. */
  directory: string | null
}

export type AssignmentRecordRow = {
  assignment_id: string
  valid_until: Date | null
  recorded_at: Date
  recorded_by: string | null
  reason: ChangeReason | null
}

export const listAssignments = statement(
  'people.list_assignments',
  `select a.id, a.role, a.unit_id, u.name as unit_name, a.valid_from, a.valid_until,
     (select p.name from federation_periods p where p.connection_id = a.federation_connection_id
       order by p.since desc limit 1) as directory
   from assignments a left join units u on u.id = a.unit_id
   where a.staff_id = $1 order by a.valid_from desc, a.id limit 500`
)

export const listAssignmentRecords = statement(
  'people.list_assignment_records',
  `select assignment_id, valid_until, recorded_at, recorded_by, reason from assignment_records
   where staff_id = $1 order by recorded_at limit 2000`
)

/** One role at one unit is held once at a time; no row comes back when the times overlap. */
export const insertPeriod = statement(
  'people.insert_period',
  `insert into assignments (id, staff_id, role, unit_id, valid_from, valid_until)
   select $1, $2, $3, $4, coalesce($5::timestamptz, clock_timestamp()), $6
   where not exists (
     select from assignments a where a.staff_id = $2 and a.role = $3
       and a.unit_id is not distinct from $4
       and a.valid_from < coalesce($6::timestamptz, 'infinity')
       and coalesce(a.valid_until, 'infinity') > coalesce($5::timestamptz, clock_timestamp())
       and coalesce(a.valid_until, 'infinity') > a.valid_from)
   returning id`
)

export const findAssignment = statement(
  'people.find_assignment',
  `select role from assignments where id = $1 and staff_id = $2`
)

/** $3: when; null is now. What has not begun yet then never does. */
export const endPeriod = statement(
  'people.end_period',
  `update assignments
   set valid_until = greatest(valid_from, coalesce($3::timestamptz, clock_timestamp()))
   where id = $1 and staff_id = $2
     and (valid_until is null or valid_until > greatest(valid_from, clock_timestamp()))
   returning role, unit_id, valid_until`
)

/** Ends many roles at this instant. $1 assignments. */
export const endNow = statement(
  'people.end_now',
  `update assignments set valid_until = greatest(valid_from, clock_timestamp())
   where id = any($1::uuid[])
     and (valid_until is null or valid_until > greatest(valid_from, clock_timestamp()))
   returning id`
)
