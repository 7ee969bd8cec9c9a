import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { addressLine } from '#app/records/address_line'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ShownPlace } from '#resources/inertia/contract'

/** Why somebody needs to know where a protected person is. */
export const placePurposes = [
  'life_or_health',
  'home_visit',
  'transport',
  'letter',
  'coordination',
] as const

export type PlacePurpose = (typeof placePurposes)[number]

/**
 * Where a protected person lives and is treated, for whoever treats them and says why. The
 * showing is in the log, with its purpose, before this resolves.
 *
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function showPlace(
  staff: SignedInStaff,
  patientId: unknown,
  purpose: PlacePurpose
): Promise<ShownPlace> {
  const patient = await accessPatient(staff, patientId, 'show_protected')
  const { demographics, episodes } = patient.unmasked()
  const details = { purpose, degree: patient.protection ?? 'none' }
  await audit.recordReads(accessEvent(patient, 'patient.place_shown', { details }))
  const { country } = currentTenant().site
  return {
    addresses: demographics.addresses.map((address) => addressLine(address, country)),
    generalPractitioner: demographics.generalPractitioner,
    places: episodes.map(({ id, unitName }) => ({ episodeId: id, unitName })),
  }
}
