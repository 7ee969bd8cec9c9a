import { type Result } from '#app/result'
import { type ReadResource } from '#app/fhir/read_resources'
import { patientIdentifiers } from '#app/fhir/patient_identifiers'
import { displayName, patientNames } from '#app/fhir/patient_names'
import { readShape, type ResourceNode } from '#app/fhir/resource_node'
import { patientAddresses, patientContactPoints } from '#app/fhir/patient_contact'
import { type PatientDraft } from '#app/fhir/patient_draft'
import { absentReason, conceptCode, conceptDisplay, dateAt, dateTimeAt } from '#app/fhir/data_types'

const GENDERS = ['male', 'female', 'other', 'unknown'] as const

export type PatientMappingOptions = {
  /** In a demo only numbers of the test ranges may come in. */
  syntheticIdentifiersOnly?: boolean
}

/**
 * Reads a FHIR R4 Patient (https://hl7.org/fhir/R4/patient.html) into what the record needs.
 * Names are taken byte by byte: nothing is trimmed, recased or composed. Refused are a wrong
 * shape, an impossible date, a number with wrong check digits, and a Patient without an id.
 */
export function toPatientDraft(
  read: Pick<ReadResource, 'resource' | 'source' | 'fullUrl'>,
  options: PatientMappingOptions = {}
): Result<PatientDraft> {
  return readShape(read.resource, 'Patient', (patient) => {
    const names = patientNames(patient)

    return {
      logicalId: logicalId(patient, read.fullUrl),
      source: read.source,
      names,
      displayName: displayName(names),
      birthDate: dateAt(patient, 'birthDate'),
      birthDateAbsentReason: absentReason(patient, 'birthDate'),
      gender: gender(patient),
      deceased: deceased(patient),
      identifiers: patientIdentifiers(patient, options.syntheticIdentifiersOnly ?? false),
      contactPoints: patientContactPoints(patient),
      addresses: patientAddresses(patient),
      language: language(patient),
      generalPractitionerDisplay: generalPractitioner(patient),
      protection: protection(patient),
    }
  })
}

function logicalId(patient: ResourceNode, fullUrl: string | undefined): string {
  const uuid = fullUrl?.startsWith('urn:uuid:') ? fullUrl.slice('urn:uuid:'.length) : null
  return (
    patient.text('id') ??
    uuid ??
    patient.reject('id', 'is missing, so a second import could not recognise the patient')
  )
}

function gender(patient: ResourceNode): PatientDraft['gender'] {
  const code = patient.text('gender')
  const known = GENDERS.find((one) => one === code) ?? null
  if (code !== null && known === null) {
    patient.reject('gender', 'is not male, female, other or unknown')
  }
  return known
}

function deceased(patient: ResourceNode): PatientDraft['deceased'] {
  const at = dateTimeAt(patient, 'deceasedDateTime')
  return { is: at === null ? patient.boolean('deceasedBoolean') : true, at }
}

function language(patient: ResourceNode): string | null {
  const spoken = patient.children('communication')
  const chosen = spoken.find((one) => one.boolean('preferred') === true) ?? spoken[0]
  const concept = chosen?.child('language') ?? null
  return conceptCode(concept) ?? conceptDisplay(concept)
}

function generalPractitioner(patient: ResourceNode): string | null {
  const [first] = patient.children('generalPractitioner')
  return first?.text('display') ?? null
}

const confidentiality = /^https?:\/\/(terminology\.)?hl7\.org\/.*v3[-/]Confidentiality$/

/**
 * A security label on the Patient (https://hl7.org/fhir/R4/security-labels.html), as the Nordic
 * profiles mark persons whose address is secret: R restricted, V very restricted. A label without a
 * system is taken at its word: hiding one address too many harms less than showing one.
 */
function protection(patient: ResourceNode): PatientDraft['protection'] {
  const labels = patient.child('meta')?.children('security') ?? []
  const codes = labels.flatMap((label) => {
    const system = label.text('system')
    return system === null || confidentiality.test(system) ? [label.text('code')] : []
  })
  if (codes.includes('V')) return 'strictly_confidential'
  return codes.includes('R') ? 'confidential' : null
}
