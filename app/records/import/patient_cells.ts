import type { PatientKey } from '#app/encryption/patient_key'
import type { BlindIndex } from '#app/encryption/blind_index'
import type { PatientDraft, PatientIdentifier } from '#app/fhir/patient_draft'
import { searchableNames } from '#app/fhir/patient_names'
import { IDENTIFIER_SYSTEMS } from '#app/records/identifiers/identifier_system'
import type { StoredContactPoint } from '#app/records/import/contact_points'
import { sourceDigest } from '#app/records/import/source_identity'
import {
  sealDemographics,
  sealSummary,
  type PatientDemographics,
  type PatientSummary,
} from '#app/records/patient_summary'
import { digitsOf, searchTokens } from '#app/records/search_tokens'

/** What `patients` and `patient_tokens` hold of one patient. */
export type PatientCells = {
  id: string
  digest: Buffer
  summary: Buffer
  demographics: Buffer
  source: Buffer
  tokens: Buffer[]
}

const phoneDigitsMin = 3

/** Seals a patient as read, and names the tokens to find them by. */
export function sealPatient(
  key: PatientKey,
  index: BlindIndex,
  draft: PatientDraft,
  contactPoints: StoredContactPoint[]
): PatientCells {
  const id = key.patientId
  return {
    id,
    digest: sourceDigest(index, draft.source),
    summary: sealSummary(key, id, summaryOf(draft)),
    demographics: sealDemographics(key, id, demographicsOf(draft, contactPoints)),
    source: key.seal('patients', 'source_sealed', id, draft.source),
    tokens: tokensOf(index, draft, contactPoints),
  }
}

function summaryOf(draft: PatientDraft): PatientSummary {
  const chosen = mainIdentifier(draft.identifiers)
  return {
    name: draft.displayName ?? '',
    birthDate: draft.birthDate,
    gender: draft.gender,
    deceasedAt: draft.deceased.at,
    identifier: chosen ? { system: chosen.system, value: chosen.value } : null,
  }
}

function demographicsOf(
  draft: PatientDraft,
  contactPoints: StoredContactPoint[]
): PatientDemographics {
  return {
    names: draft.names,
    identifiers: draft.identifiers,
    contactPoints,
    addresses: draft.addresses,
    language: draft.language,
    generalPractitioner: draft.generalPractitionerDisplay,
    birthDateAbsentReason: draft.birthDateAbsentReason,
    deceased: draft.deceased,
  }
}

/** The number a person is known by: national first, then the official one, then the hospital's. */
function mainIdentifier(identifiers: readonly PatientIdentifier[]): PatientIdentifier | undefined {
  const national: readonly (string | null)[] = Object.values(IDENTIFIER_SYSTEMS)
  return (
    identifiers.find(({ system }) => national.includes(system)) ??
    identifiers.find(({ use }) => use === 'official') ??
    identifiers.find(({ typeCode }) => typeCode === 'MR') ??
    identifiers[0]
  )
}

/** In order of bytes, so that neighbours in the table do not tell which words belong together. */
function tokensOf(
  index: BlindIndex,
  draft: PatientDraft,
  contactPoints: readonly StoredContactPoint[]
): Buffer[] {
  const phones = contactPoints
    .filter(({ system }) => system === 'phone' || system === 'sms')
    .map(({ value }) => value)
    .filter((value) => digitsOf(value).length >= phoneDigitsMin)
  return searchTokens(index, {
    names: searchableNames(draft),
    identifiers: draft.identifiers.map(({ value }) => value),
    phones,
    birthDate: draft.birthDate,
  }).toSorted(Buffer.compare)
}
