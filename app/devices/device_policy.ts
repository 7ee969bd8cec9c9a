import { readDevicePolicy } from '#app/devices/statements/device_policy_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { DevicePolicy } from '#resources/inertia/contract'

/** What the tenant demands of the browsers its staff work in. */
export async function devicePolicy(): Promise<DevicePolicy> {
  const [policy] = await currentTenant().database.query<DevicePolicy>(readDevicePolicy)
  if (!policy) throw new Error('The policy of devices has no row.')
  return policy
}
