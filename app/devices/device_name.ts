import { currentTenant } from '#app/tenants/tenant_scope'

export function deviceNameOf(id: string, sealed: Buffer): string {
  return currentTenant().keys.open('devices', 'name_sealed', id, sealed).toString('utf8')
}
