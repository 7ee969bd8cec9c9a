import { audit } from '#app/audit/audit_log'
import { refused, type DeviceOutcome } from '#app/devices/answer'
import { renewLimits } from '#app/devices/statements/device_statements'
import { writeAdmission, writeDevicePolicy } from '#app/devices/statements/device_policy_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { DevicePolicy } from '#resources/inertia/contract'

/**
 * What the tenant demands of browsers, from the next request on. Only from a device that is
 * itself enrolled are the others shut out, so that whoever says so is not among them.
 */
export async function setDevicePolicy(
  policy: DevicePolicy,
  isHereEnrolled: boolean
): Promise<DeviceOutcome<void>> {
  if (policy.admission === 'enrolled' && !isHereEnrolled) return refused('here_unknown')
  return currentTenant().database.transaction(async (trx) => {
    const changed = await trx.query(writeDevicePolicy, [
      policy.admission,
      policy.approval,
      policy.personalIdleMinutes,
      policy.wardSharedIdleMinutes,
      policy.kioskIdleMinutes,
      policy.unlockMinutes,
      policy.proofMinutes,
    ])
    if (changed.length > 0) {
      await trx.query(renewLimits, [null])
      await audit.record(trx, { action: 'device.policy_changed', details: { ...policy } })
    }
    return { ok: true, value: undefined }
  })
}

/** The operator's way back in, when everybody stands outside. */
export async function setAdmission(admission: DevicePolicy['admission']): Promise<void> {
  await currentTenant().database.transaction(async (trx) => {
    const changed = await trx.query(writeAdmission, [admission])
    if (changed.length === 0) return
    await audit.record(trx, { action: 'device.policy_changed', details: { admission } })
  })
}
