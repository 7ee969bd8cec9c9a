import { DeviceNotFoundException } from '#app/devices/exceptions'
import { findDevice, type DeviceRow } from '#app/devices/statements/device_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** @throws E_DEVICE_NOT_FOUND (404) for an unknown, a malformed and another tenant's id */
export async function deviceBy(id: unknown, ownerId?: string): Promise<DeviceRow> {
  if (!isUuid(id)) throw new DeviceNotFoundException()
  const [device] = await currentTenant().database.query<DeviceRow>(findDevice, [id])
  if (!device || (ownerId && device.owner_staff_id !== ownerId)) throw new DeviceNotFoundException()
  return device
}
