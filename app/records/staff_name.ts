import { BoundedCache } from '#app/encryption/bounded_cache'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** A name changes rarely and stands on every line; the cell itself is the key, so a change is seen at once. */
const names = new BoundedCache<string, string>(10_000)

/** @throws E_INTEGRITY when the cell is damaged */
export function openStaffName(tenant: TenantScope, staffId: string, cell: Buffer): string {
  const key = `${tenant.id} ${staffId} ${cell.toString('base64')}`
  const known = names.get(key)
  if (known !== undefined) return known
  const name = tenant.keys.open('staff', 'name_sealed', staffId, cell).toString('utf8')
  names.set(key, name)
  return name
}
