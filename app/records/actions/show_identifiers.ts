import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { identifierLabel } from '#app/records/identifier_label'
import type { ShownIdentifiers } from '#resources/inertia/contract'

/**
 * The whole of a patient's numbers, masked everywhere else; each showing is in the log before
 * this resolves (card PRI-16).
 *
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function showIdentifiers(
  staff: SignedInStaff,
  patientId: unknown
): Promise<ShownIdentifiers> {
  const patient = await accessPatient(staff, patientId)
  const { identifiers } = patient.demographics
  const details = { count: identifiers.length }
  await audit.recordReads(accessEvent(patient, 'patient.identifiers_shown', { details }))
  return {
    identifiers: identifiers.map(({ system, value }) => ({
      label: identifierLabel(system),
      value,
    })),
  }
}
