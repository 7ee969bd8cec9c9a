import { type Result } from '#app/result'
import { type FhirResource } from '#app/fhir/json'
import { patientReferenceOf } from '#app/fhir/patient_reference'
import { readShape, type ResourceNode } from '#app/fhir/resource_node'
import { conceptDisplay, firstOf, periodAt } from '#app/fhir/data_types'

/** https://hl7.org/fhir/R4/valueset-encounter-status.html */
const STATUSES = {
  'planned': 'planned',
  'arrived': 'open',
  'triaged': 'open',
  'in-progress': 'open',
  'onleave': 'open',
  'finished': 'finished',
  'cancelled': 'cancelled',
  'entered-in-error': 'entered_in_error',
  'unknown': 'unknown',
} as const

export type EpisodeDraft = {
  logicalId: string | null
  patientReference: string | null
  status: (typeof STATUSES)[keyof typeof STATUSES]
  /** FHIR dateTimes; the end is null while the episode is open. */
  start: string | null
  end: string | null
  /** Why the patient comes. */
  reasonDisplay: string | null
  /** What kind of contact it is. */
  typeDisplay: string | null
  /** The ward or clinic; the department or hospital where no place is named. */
  unitDisplay: string | null
  responsibleDisplay: string | null
}

/** Reads a FHIR R4 Encounter (https://hl7.org/fhir/R4/encounter.html). */
export function toEpisodeDraft(resource: FhirResource): Result<EpisodeDraft> {
  return readShape(resource, 'Encounter', (encounter) => {
    const period = periodAt(encounter, 'period')

    return {
      logicalId: encounter.text('id'),
      patientReference: patientReferenceOf(resource),
      status: episodeStatus(encounter),
      start: period?.start ?? null,
      end: period?.end ?? null,
      reasonDisplay: firstOf(encounter.children('reasonCode'), conceptDisplay),
      typeDisplay: firstOf(encounter.children('type'), conceptDisplay),
      unitDisplay: unit(encounter),
      responsibleDisplay: firstOf(
        encounter.children('participant'),
        (participant) => participant.child('individual')?.text('display') ?? null
      ),
    }
  })
}

function episodeStatus(encounter: ResourceNode): EpisodeDraft['status'] {
  const status = encounter.text('status')
  if (status === null || !Object.hasOwn(STATUSES, status)) {
    return encounter.reject('status', 'is not a status of an Encounter')
  }
  return STATUSES[status as keyof typeof STATUSES]
}

function unit(encounter: ResourceNode): string | null {
  const place = firstOf(
    encounter.children('location'),
    (one) => one.child('location')?.text('display') ?? null
  )
  return place ?? encounter.child('serviceProvider')?.text('display') ?? null
}
