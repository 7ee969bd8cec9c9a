import { isJsonObject, type FhirResource } from '#app/fhir/json'
import type { PatientDraft, PatientIdentifier } from '#app/fhir/patient_draft'
import { toPatientDraft } from '#app/fhir/patient_mapping'
import type { ReadResource } from '#app/fhir/read_resources'
import { validateIdentifier } from '#app/records/identifiers/identifier_system'
import { accept, type Result } from '#app/result'

export type CheckedPatient = { draft: PatientDraft; warnings: string[] }

type Questionable = { identifier: PatientIdentifier; warning: string }

/**
 * Reads a Patient for the record. A number whose check digits are wrong does not cost the hospital
 * its patient: it is kept as written and reported. Where only numbers of the test ranges may come
 * in, such a number refuses the patient, since nobody can tell which range it belongs to.
 */
export function readPatient(
  read: Pick<ReadResource, 'resource' | 'source' | 'fullUrl'>,
  syntheticIdentifiersOnly: boolean
): Result<CheckedPatient> {
  if (syntheticIdentifiersOnly) {
    const draft = toPatientDraft(read, { syntheticIdentifiersOnly })
    return draft.ok ? accept({ draft: draft.value, warnings: [] }) : draft
  }

  const { resource, questionable } = withoutQuestionable(read.resource)
  const draft = toPatientDraft({ ...read, resource })
  if (!draft.ok) return draft
  const identifiers = [...draft.value.identifiers, ...questionable.map((one) => one.identifier)]
  const warnings = questionable.map((one) => one.warning)
  return accept({ draft: { ...draft.value, identifiers }, warnings })
}

function withoutQuestionable(resource: FhirResource) {
  const questionable: Questionable[] = []
  if (!Array.isArray(resource.identifier)) return { resource, questionable }

  const identifier = resource.identifier.filter((value, index) => {
    const found = questionableAt(value, index)
    if (found) questionable.push(found)
    return found === null
  })
  return { resource: { ...resource, identifier }, questionable }
}

function questionableAt(value: unknown, index: number): Questionable | null {
  if (!isJsonObject(value) || typeof value.value !== 'string') return null
  const system = typeof value.system === 'string' ? value.system : null
  const checked = validateIdentifier(system, value.value)
  if (checked.ok) return null

  const use = typeof value.use === 'string' ? value.use : null
  return {
    identifier: { system, value: value.value, use, typeCode: null },
    warning: `Patient.identifier[${index}].value was kept as written: ${checked.reason}`,
  }
}
