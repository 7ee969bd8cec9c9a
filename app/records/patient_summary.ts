import type { PatientKey } from '#app/encryption/patient_key'
import type {
  PatientAddress,
  PatientContactPoint,
  PatientIdentifier,
  PatientName,
} from '#app/fhir/patient_draft'

/** What every list shows; one cell, so that a row of a list costs one decryption. */
export type PatientSummary = {
  name: string
  birthDate: string | null
  gender: string | null
  deceasedAt: string | null
  identifier: { system: string | null; value: string } | null
}

/** The rest of who a patient is. */
export type PatientDemographics = {
  names: PatientName[]
  identifiers: PatientIdentifier[]
  contactPoints: (PatientContactPoint & { id: string })[]
  addresses: PatientAddress[]
  language: string | null
  generalPractitioner: string | null
  birthDateAbsentReason: string | null
  deceased: { is: boolean | null; at: string | null }
}

/** @throws E_INTEGRITY when the cell is damaged */
export function openSummary(key: PatientKey, patientId: string, cell: Buffer): PatientSummary {
  return key.openJson('patients', 'summary_sealed', patientId, cell)
}

export function sealSummary(key: PatientKey, patientId: string, summary: PatientSummary): Buffer {
  return key.sealJson('patients', 'summary_sealed', patientId, summary)
}

/** @throws E_INTEGRITY when the cell is damaged */
export function openDemographics(
  key: PatientKey,
  patientId: string,
  cell: Buffer
): PatientDemographics {
  return key.openJson('patients', 'demographics_sealed', patientId, cell)
}

export function sealDemographics(
  key: PatientKey,
  patientId: string,
  demographics: PatientDemographics
): Buffer {
  return key.sealJson('patients', 'demographics_sealed', patientId, demographics)
}
