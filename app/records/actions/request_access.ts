import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, tryAccessPatient } from '#app/records/access_patient'
import { insertAccessRequest } from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Asks to be let in to a patient, with a reason that whoever answers will read. */
export async function requestAccess(staff: SignedInStaff, patientId: string, reason: string) {
  const { patient } = await tryAccessPatient(staff, patientId, 'open')
  const id = randomUUID()
  await currentTenant().database.transaction(async (trx) => {
    const sealed = patient.key.seal('access_requests', 'reason_sealed', id, reason)
    await trx.query(insertAccessRequest, [id, patient.id, staff.staffId, sealed])
    const subject = { type: 'access_request', id }
    await audit.record(trx, accessEvent(patient, 'access.requested', { subject }))
  })
}
