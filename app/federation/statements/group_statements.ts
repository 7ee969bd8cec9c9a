import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'

export type GroupRoleRow = {
  id: string
  group_name: string
  role: StaffRole
  unit_id: string | null
  unit_name: string | null
  added_at: Date
  removed_at: Date | null
}

/** Those in force first, then what once was. */
export const listGroupRoles = statement(
  'federation.list_group_roles',
  `select g.id, g.group_name, g.role, g.unit_id, u.name as unit_name, g.added_at, g.removed_at
   from federation_group_roles g left join units u on u.id = g.unit_id
   where g.connection_id = $1
   order by g.removed_at desc nulls first, lower(g.group_name), g.role, u.name limit 1000`
)

/** What these groups give at this connection; $2 in lower case. */
export const rolesOfGroups = statement(
  'federation.roles_of_groups',
  `select distinct role, unit_id from federation_group_roles
   where connection_id = $1 and removed_at is null and lower(group_name) = any($2::text[])`
)

/** No row when the group gives that role there already. */
export const insertGroupRole = statement(
  'federation.insert_group_role',
  `insert into federation_group_roles (id, connection_id, group_name, role, unit_id, added_by)
   select $1, $2, $3, $4, $5, $6
   where not exists (select from federation_group_roles
     where connection_id = $2 and lower(group_name) = lower($3) and role = $4
       and unit_id is not distinct from $5::uuid and removed_at is null)
   returning id`
)

export const removeGroupRole = statement(
  'federation.remove_group_role',
  `update federation_group_roles set removed_at = clock_timestamp(), removed_by = $3
   where id = $1 and connection_id = $2 and removed_at is null
   returning group_name, role, unit_id`
)
