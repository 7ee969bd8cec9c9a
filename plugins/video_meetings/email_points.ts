import type { AccessedPatient } from '#app/records/access_patient'

/** The patient's e-mail addresses, as the record has them. */
export function emailPoints(patient: AccessedPatient): { id: string; value: string }[] {
  const points = patient.demographics.contactPoints
  return points.flatMap(({ id, system, value }) => (system === 'email' ? [{ id, value }] : []))
}
