import type { UnitReference } from '#app/auth/staff_role'
import { listUnits } from '#app/people/statements/unit_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Every unit of the tenant by name, for forms and filters. */
export async function unitReferences(): Promise<UnitReference[]> {
  const rows = await currentTenant().database.query<UnitReference>(listUnits)
  return rows.map(({ id, name }) => ({ id, name }))
}
