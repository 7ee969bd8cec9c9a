import type { BlindIndex } from '#app/encryption/blind_index'
import { searchableNames } from '#app/fhir/patient_names'
import type { PatientDemographics, PatientSummary } from '#app/records/patient_summary'
import { searchTokens } from '#app/records/search_tokens'

/** All tokens of a stored patient, for import and for every change of who they are. */
export function patientSearchTokens(
  index: BlindIndex,
  summary: PatientSummary,
  demographics: PatientDemographics
): Buffer[] {
  const phones = demographics.contactPoints.filter(
    ({ system }) => system === 'phone' || system === 'sms'
  )
  return searchTokens(index, {
    names: searchableNames(demographics),
    identifiers: demographics.identifiers.map(({ value }) => value),
    phones: phones.map(({ value }) => value),
    birthDate: summary.birthDate,
  })
}
