import { peopleOf, signInNameIndex } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { controlPlane } from '#app/tenants/control_plane'
import type { Plane } from '#app/tenants/plane'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** Who runs a command over records: an account of the tenant or of the installation. */
export type ExportOperator = { kind: 'staff' | 'operator'; id: string }

/** The person behind a sign-in name: the tenant's own staff first, then the installation's. */
export async function findOperator(
  tenant: TenantScope,
  signInName: string
): Promise<ExportOperator | null> {
  const staffId = await activePerson(tenant, signInName)
  if (staffId) return { kind: 'staff', id: staffId }
  const { scope } = await controlPlane()
  const operatorId = await activePerson(scope, signInName)
  return operatorId ? { kind: 'operator', id: operatorId } : null
}

async function activePerson(plane: Plane, signInName: string): Promise<string | null> {
  const { findBySignInName } = peopleOf(plane).person
  const index = signInNameIndex(plane, signInName)
  const [person] = await plane.database.query<PersonRow>(findBySignInName, [index])
  return person?.state === 'active' ? person.id : null
}
