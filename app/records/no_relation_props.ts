import type { SignedInStaff } from '#app/auth/signed_in_staff'
import type { AccessedPatient } from '#app/records/access_patient'
import { selectAccessRequest } from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { NoRelationProps } from '#resources/inertia/contract'

/** What a reader without a care relation sees: name, birth year, and whether they have asked. */
export async function noRelationProps(
  staff: SignedInStaff,
  patient: AccessedPatient
): Promise<NoRelationProps> {
  type Row = { state: 'waiting'; asked_at: Date }
  const [asked] = await currentTenant().database.query<Row>(selectAccessRequest, [
    patient.id,
    staff.staffId,
  ])
  return {
    patientId: patient.id,
    name: patient.summary.name,
    birthYear: patient.summary.birthDate?.slice(0, 4) ?? null,
    reason: patient.decision.reason,
    asked: asked ? { at: asked.asked_at.toISOString(), state: asked.state } : null,
  }
}
