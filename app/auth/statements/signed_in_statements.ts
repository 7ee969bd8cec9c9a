import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'

export type SignedInStaffRow = {
  id: string
  name_sealed: Buffer
  assignments: { role: StaffRole; unitId: string | null; unitName: string | null }[]
}

/** Who is suspended, or whose assignment has ended, is refused at the next request. */
export const loadSignedInStaff = statement(
  'auth.load_signed_in_staff',
  `select s.id, s.name_sealed,
     coalesce(json_agg(json_build_object('role', a.role, 'unitId', u.id, 'unitName', u.name)
       order by u.name, a.role) filter (where a.id is not null), '[]') as assignments
   from staff s
   left join assignments a on a.staff_id = s.id and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())
   left join units u on u.id = a.unit_id
   where s.id = $1 and s.state = 'active'
   group by s.id`
)

export const loadSignedInOperator = statement(
  'auth.load_signed_in_operator',
  `select id, name_sealed from operators where id = $1 and state = 'active'`
)
