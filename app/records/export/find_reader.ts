import { signInNameIndex } from '#app/auth/people'
import { personStatements, type PersonRow } from '#app/auth/statements/person_statements'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** Whom an export is for: an account of the tenant, or the operator who runs it. */
export type ExportOperator = { kind: 'staff' | 'operator'; id: string }

const { findBySignInName } = personStatements('staff')

/** The active member of staff behind a sign-in name. */
export async function findReader(
  tenant: TenantScope,
  signInName: string
): Promise<ExportOperator | null> {
  const index = signInNameIndex(tenant, signInName)
  const [person] = await tenant.database.query<PersonRow>(findBySignInName, [index])
  return person?.state === 'active' ? { kind: 'staff', id: person.id } : null
}
