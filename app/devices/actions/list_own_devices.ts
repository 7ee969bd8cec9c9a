import { deviceNameOf } from '#app/devices/device_name'
import { listDevicesOf, type DeviceRow } from '#app/devices/statements/device_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { OwnDevice } from '#resources/inertia/contract'

/** The devices a person has enrolled; `hereId` is the one they sit at. */
export async function listOwnDevices(staffId: string, hereId: string | null): Promise<OwnDevice[]> {
  const rows = await currentTenant().database.query<DeviceRow>(listDevicesOf, [staffId])
  return rows.map((row) => ({
    id: row.id,
    name: deviceNameOf(row.id, row.name_sealed),
    trust: row.trust,
    state: row.state,
    browser: row.browser,
    system: row.system,
    enrolledAt: row.enrolled_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    isThis: row.id === hereId,
  }))
}
