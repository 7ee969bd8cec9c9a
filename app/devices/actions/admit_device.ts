import { audit } from '#app/audit/audit_log'
import { refused, type DeviceOutcome } from '#app/devices/answer'
import { approveDevice } from '#app/devices/statements/device_statements'
import { noticeStaff } from '#app/notices/notice_staff'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Another administrator than its owner says that a device may be used. */
export async function admitDevice(
  deviceId: string,
  byStaffId: string
): Promise<DeviceOutcome<void>> {
  return currentTenant().database.transaction(async (trx) => {
    const [device] = await trx.query<{ owner_staff_id: string }>(approveDevice, [
      deviceId,
      byStaffId,
    ])
    if (!device) return refused('not_pending')
    await noticeStaff(trx, device.owner_staff_id, 'device_approved')
    const subject = { type: 'device', id: deviceId }
    await audit.record(trx, { action: 'device.approved', subject })
    return { ok: true, value: undefined }
  })
}
