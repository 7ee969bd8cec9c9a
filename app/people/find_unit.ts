import type { UnitReference } from '#app/auth/staff_role'
import { UnitNotFoundException } from '#app/people/exceptions'
import { findUnitById } from '#app/people/statements/unit_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** @throws E_UNIT_NOT_FOUND (404) for an unknown, a malformed and another tenant's id */
export async function unitBy(id: unknown): Promise<UnitReference> {
  if (!isUuid(id)) throw new UnitNotFoundException()
  const [unit] = await currentTenant().database.query<UnitReference>(findUnitById, [id])
  if (!unit) throw new UnitNotFoundException()
  return unit
}
