import type { PatientKey } from '#app/encryption/patient_key'
import type { BlindIndex } from '#app/encryption/blind_index'
import type { PatientDraft, PatientIdentifier } from '#app/fhir/patient_draft'
import { IDENTIFIER_SYSTEMS } from '#app/records/identifiers/identifier_system'
import type { StoredContactPoint } from '#app/records/import/contact_points'
import { sourceDigest } from '#app/records/import/source_identity'
import { patientSearchTokens } from '#app/records/patient_search_tokens'
import {
  sealDemographics,
  sealSummary,
  type PatientDemographics,
  type PatientSummary,
} from '#app/records/patient_summary'

/** What `patients` and `patient_tokens` hold of one patient. */
export type PatientCells = {
  id: string
  digest: Buffer
  summary: Buffer
  demographics: Buffer
  source: Buffer
  tokens: Buffer[]
}

/** Seals a patient as read, and names the tokens to find them by. */
export function sealPatient(
  key: PatientKey,
  index: BlindIndex,
  draft: PatientDraft,
  contactPoints: StoredContactPoint[]
): PatientCells {
  const id = key.patientId
  const summary = summaryOf(draft)
  const demographics = demographicsOf(draft, contactPoints)
  const tokens = patientSearchTokens(index, summary, demographics)
  return {
    id,
    digest: sourceDigest(index, draft.source),
    summary: sealSummary(key, id, summary),
    demographics: sealDemographics(key, id, demographics),
    source: key.seal('patients', 'source_sealed', id, draft.source),
    // In order of bytes, neighbours in the table do not tell which words belong together.
    tokens: tokens.toSorted(Buffer.compare),
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
