import { nameOf, signInNameOf } from '#app/auth/people'
import type { StaffRole } from '#app/auth/staff_role'
import { listStaff } from '#app/auth/statements/assignment_statements'
import type { PersonRow } from '#app/auth/statements/person_statements'
import type { TenantScope } from '#app/tenants/tenant_scope'

export type ListedStaff = {
  id: string
  signInName: string
  name: string
  state: PersonRow['state']
  assignments: { role: StaffRole; unit: string | null }[]
}

type Row = Pick<PersonRow, 'id' | 'name_sealed' | 'sign_in_name_sealed' | 'state'> &
  Pick<ListedStaff, 'assignments'>

/** Everybody who may sign in to the tenant, or will once they are set up; oldest first. */
export async function listStaffOf(tenant: TenantScope): Promise<ListedStaff[]> {
  const rows = await tenant.database.query<Row>(listStaff)
  return rows.map((row) => ({
    id: row.id,
    signInName: signInNameOf(tenant, row),
    name: nameOf(tenant, row),
    state: row.state,
    assignments: row.assignments,
  }))
}
