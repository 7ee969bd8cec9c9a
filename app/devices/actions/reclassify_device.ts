import { audit } from '#app/audit/audit_log'
import type { DeviceTrust } from '#app/auth/statements/signed_in_statements'
import { refused, type DeviceOutcome } from '#app/devices/answer'
import { classifyDevice, renewLimits } from '#app/devices/statements/device_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Another trust class; the sessions on the device take its limits at once. */
export async function reclassifyDevice(
  deviceId: string,
  trust: DeviceTrust
): Promise<DeviceOutcome<void>> {
  return currentTenant().database.transaction(async (trx) => {
    const changed = await trx.query(classifyDevice, [deviceId, trust])
    if (changed.length === 0) return refused('unchanged')
    await trx.query(renewLimits, [deviceId])
    await audit.record(trx, {
      action: 'device.reclassified',
      subject: { type: 'device', id: deviceId },
      details: { trust },
    })
    return { ok: true, value: undefined }
  })
}
