import {
  type Condition,
  type DocumentReference,
  type Encounter,
  type Observation,
} from '@medplum/fhirtypes'
import { demoNotes } from '#database/demo/demo_notes'
import { unitOf, type CourseFacts } from '#database/demo/course_facts'
import { momentOn } from '#database/demo/demo_timeline'
import { type Measurement } from '#database/demo/courses/clinical_course'
import { type SeededRandom } from '#database/demo/seeded_random'

export type CourseResource = Encounter | Condition | DocumentReference | Observation

/** One course through the hospital as FHIR: contact, diagnosis, notes and measurements. */
export function demoCourse(facts: CourseFacts, random: SeededRandom): CourseResource[] {
  const encounter = demoEncounter(facts, random)
  return [
    encounter,
    demoCondition(facts, encounter.id, random),
    ...demoNotes(facts, encounter.id, random),
    ...facts.course.measurements.map((measurement) =>
      demoObservation(facts, encounter.id, measurement, random)
    ),
  ]
}

function demoEncounter(facts: CourseFacts, random: SeededRandom): Encounter & { id: string } {
  const { course, timeline, hospital } = facts
  const inpatient = course.contact === 'admission'
  const unit = unitOf(facts)
  const doctor = hospital.staff.find((one) => one.unit === unit.slug && one.profession === 'doctor')

  return {
    resourceType: 'Encounter',
    id: random.uuid('encounter'),
    status: timeline.end === null ? 'in-progress' : 'finished',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: inpatient ? 'IMP' : 'AMB',
    },
    type: [{ text: inpatient ? 'Innleggelse' : 'Poliklinisk oppfølging' }],
    subject: { reference: `Patient/${facts.patientId}` },
    ...(doctor && {
      participant: [{ individual: { display: `${doctor.givenName} ${doctor.familyName}` } }],
    }),
    period: {
      start: `${timeline.start}T06:30:00Z`,
      ...(timeline.end !== null && { end: `${timeline.end}T21:30:00Z` }),
    },
    reasonCode: [{ text: course.reason }],
    location: [{ location: { display: unit.name } }],
    serviceProvider: {
      reference: `Organization/${hospital.slug}-${unit.slug}`,
      display: hospital.name,
    },
  }
}

function demoCondition(facts: CourseFacts, encounterId: string, random: SeededRandom): Condition {
  const { course, timeline, patientId } = facts
  return {
    resourceType: 'Condition',
    id: random.uuid('condition'),
    clinicalStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' },
      ],
    },
    code: {
      coding: [
        { system: 'http://hl7.org/fhir/sid/icd-10', code: course.icd10, display: course.condition },
      ],
    },
    subject: { reference: `Patient/${patientId}` },
    encounter: { reference: `Encounter/${encounterId}` },
    recordedDate: timeline.start,
  }
}

function demoObservation(
  facts: CourseFacts,
  encounterId: string,
  measured: Measurement,
  random: SeededRandom
): Observation {
  const scale = 10 ** measured.decimals
  const value = random.integer(measured.from * scale, measured.to * scale) / scale
  return {
    resourceType: 'Observation',
    id: random.uuid(`observation/${measured.loinc}`),
    status: 'final',
    code: {
      coding: [{ system: 'http://loinc.org', code: measured.loinc, display: measured.display }],
    },
    subject: { reference: `Patient/${facts.patientId}` },
    encounter: { reference: `Encounter/${encounterId}` },
    effectiveDateTime: momentOn(facts.timeline.start, 0, random),
    valueQuantity: {
      value,
      unit: measured.unit,
      system: 'http://unitsofmeasure.org',
      code: measured.code,
    },
  }
}
