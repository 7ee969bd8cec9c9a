import { EmergencyNotFoundException } from '#app/access/exceptions'
import { closeAlarm, selectAlarm, takeAlarm } from '#app/access/statements/alarm_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

export const alarmOutcomes = ['explained', 'concern'] as const

export type AlarmOutcome = (typeof alarmOutcomes)[number]

/**
 * Somebody makes an alarm theirs, or ends their own with an outcome. Nobody takes one about
 * themselves, and two do not take the same.
 *
 * @param outcome null: takes it
 * @throws E_EMERGENCY_NOT_FOUND
 */
export async function settleAlarm(
  staff: SignedInStaff,
  id: unknown,
  outcome: AlarmOutcome | null
): Promise<boolean> {
  const { database } = currentTenant()
  if (!isUuid(id)) throw new EmergencyNotFoundException()
  const [alarm] = await database.query(selectAlarm, [id])
  if (!alarm) throw new EmergencyNotFoundException()
  return database.transaction(async (trx) => {
    const done = outcome
      ? await trx.query(closeAlarm, [id, staff.staffId, outcome])
      : await trx.query(takeAlarm, [id, staff.staffId])
    if (done.length === 0) return false
    const subject = { type: 'emergency_alarm', id }
    const action = outcome ? 'emergency.alarm_closed' : 'emergency.alarm_taken'
    await audit.record(trx, { action, subject, details: { outcome } })
    return true
  })
}
