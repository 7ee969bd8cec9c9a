import { nameOf, signInNameOf } from '#app/auth/people'
import type { ListedPersonRow } from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { PersonRow } from '#resources/inertia/contract'

/** A person as lists and pages show them, with the roles of now. */
export function toPersonRow(row: ListedPersonRow): PersonRow {
  const tenant = currentTenant()
  return {
    id: row.id,
    name: nameOf(tenant, row),
    signInName: signInNameOf(tenant, row),
    state: row.state,
    lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
    assignments: row.assignments,
  }
}
