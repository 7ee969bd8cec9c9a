import { SupportGrantNotFoundException } from '#app/support/exceptions'
import { selectGrant, type GrantRow } from '#app/support/statements/support_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** @throws E_SUPPORT_GRANT_NOT_FOUND */
export async function findGrant(id: unknown): Promise<GrantRow> {
  if (!isUuid(id)) throw new SupportGrantNotFoundException()
  const [row] = await currentTenant().database.query<GrantRow>(selectGrant, [id])
  if (!row) throw new SupportGrantNotFoundException()
  return row
}
