import { endEmergencies } from '#app/access/statements/emergency_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { PatientNotFoundException } from '#app/records/exceptions'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/**
 * Ends one's own emergency access before its time. Where none is open nothing happens, and the
 * answer is the same for a patient nobody knows.
 */
export async function endEmergency(
  staff: SignedInStaff,
  patientId: unknown,
  now = new Date()
): Promise<void> {
  if (!isUuid(patientId)) throw new PatientNotFoundException()
  await currentTenant().database.transaction(async (trx) => {
    const ended = await trx.query<{ id: string }>(endEmergencies, [patientId, staff.staffId, now])
    await audit.record(
      trx,
      ended.map(({ id }) => ({
        action: 'emergency.ended' as const,
        patientId,
        purpose: 'BTG',
        reason: 'emergency',
        subject: { type: 'emergency_access', id },
      }))
    )
  })
}
