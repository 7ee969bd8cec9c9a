import { audit } from '#app/audit/audit_log'
import { refused, type DeviceOutcome } from '#app/devices/answer'
import { endSessionsOfDevice, revokeDevice } from '#app/devices/statements/device_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

export type Revocation = {
  deviceId: string
  byStaffId: string
  because: 'lost' | 'administrator'
  /** Set when somebody may only revoke what is theirs. */
  ownerId: string | null
}

/** Ends a device and every session on it, in whatever process; it can never come back. */
export async function endDevice(given: Revocation): Promise<DeviceOutcome<number>> {
  const { deviceId, byStaffId, because, ownerId } = given
  return currentTenant().database.transaction(async (trx) => {
    const row = [deviceId, byStaffId, because, ownerId]
    const revoked = await trx.query(revokeDevice, row)
    if (revoked.length === 0) return refused('revoked_already')
    const ended = await trx.query(endSessionsOfDevice, [deviceId])
    await audit.record(trx, {
      action: 'device.revoked',
      subject: { type: 'device', id: deviceId },
      details: { why: because, count: ended.length },
    })
    return { ok: true, value: ended.length }
  })
}
