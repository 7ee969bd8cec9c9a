import { statement } from '#app/tenants/statement'

export const findUnit = statement(
  'auth.find_unit',
  `select id, name from units where name = $1 or id::text = $1`
)

export const listUnitNames = statement(
  'auth.list_unit_names',
  `select name from units order by name`
)

export const insertAssignment = statement(
  'auth.insert_assignment',
  `insert into assignments (id, staff_id, role, unit_id)
   select $1, $2, $3, $4
   where not exists (
     select from assignments where staff_id = $2 and role = $3
       and unit_id is not distinct from $4
       and (valid_until is null or valid_until > now()))`
)

/** Bounded: a command for administrators, not a directory. */
export const listStaff = statement(
  'auth.list_staff',
  `select s.id, s.name_sealed, s.sign_in_name_sealed, s.state,
     coalesce(json_agg(json_build_object('role', a.role, 'unit', u.name) order by u.name, a.role)
       filter (where a.id is not null), '[]') as assignments
   from staff s
   left join assignments a on a.staff_id = s.id and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())
   left join units u on u.id = a.unit_id
   group by s.id order by s.created_at, s.id limit 20000`
)
