import { endEmergencies } from '#app/access/statements/emergency_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessPatient } from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Ends one's own emergency access before its time. Where none is open nothing happens.
 *
 * @throws E_PATIENT_NOT_FOUND
 */
export async function endEmergency(
  staff: SignedInStaff,
  unknownId: unknown,
  now = new Date()
): Promise<void> {
  const { id: patientId } = await accessPatient(staff, unknownId, 'open_emergency')
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
