import type { PatientKey } from '#app/encryption/patient_key'
import { openSummary } from '#app/records/patient_summary'
import type { NamedPatient } from '#resources/inertia/contract'

/** Name and birth year, for those who decide about a patient without treating them. */
export function namedPatient(key: PatientKey, id: string, summarySealed: Buffer): NamedPatient {
  const { name, birthDate } = openSummary(key, id, summarySealed)
  return { id, name, birthYear: birthDate?.slice(0, 4) ?? null }
}
