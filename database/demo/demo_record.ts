import { type Patient } from '@medplum/fhirtypes'
import { coursesFor } from '#database/demo/courses/courses'
import { demoPerson } from '#database/demo/demo_person'
import { demoPatient } from '#database/demo/demo_patient'
import { addDays, ageOn, earlierOf, laterOf } from '#database/demo/calendar'
import { layOut } from '#database/demo/demo_timeline'
import { demoCourse, type CourseResource } from '#database/demo/demo_course'
import { type HospitalProfile } from '#database/demo/demo_hospital'
import { type IdentityNumbers } from '#database/demo/identity_numbers'
import { type SeededRandom } from '#database/demo/seeded_random'

const OPEN_SHARE = 0.55

/** One synthetic patient with everything that belongs to the record, the Patient first. */
export function demoRecord(
  hospital: HospitalProfile,
  patientNumber: number,
  identityNumbers: IdentityNumbers,
  today: string,
  random: SeededRandom
): [Patient, ...CourseResource[]] {
  const person = demoPerson(hospital, today, random)
  const { sex, birthDate, hasDNumber } = person
  const identityNumber = identityNumbers.give(birthDate, sex, hasDNumber, random)
  const deceasedOn = dayOfDeath(birthDate, today, random)

  const facts = { person, identityNumber, patientNumber, deceasedOn, today }
  const patient = demoPatient(hospital, facts, random)

  const open = deceasedOn === null && random.chance(OPEN_SHARE)
  const lastDays = [lastDay(deceasedOn, birthDate, today, open, random)]
  if (ageOn(birthDate, today) >= 40 && random.chance(0.35)) {
    lastDays.unshift(addDays(lastDays[0] ?? today, -random.integer(400, 1200)))
  }

  const resources = lastDays.flatMap((last, index) => {
    const part = random.fork(`course/${index}`)
    const course = part.weighted(coursesFor(ageOn(birthDate, last)))
    const timeline = layOut(course, birthDate, last, open && index === lastDays.length - 1, part)
    return demoCourse({ hospital, person, patientId: patient.id, course, timeline }, part)
  })
  return [patient, ...resources]
}

function dayOfDeath(birthDate: string, today: string, random: SeededRandom): string | null {
  const risk = ageOn(birthDate, today) >= 65 ? 0.08 : 0.005
  const day = addDays(today, -random.integer(3, 300))
  return random.chance(risk) && day > addDays(birthDate, 366) ? day : null
}

/**
 * Yesterday at the latest, so that no note lies in the future at any hour of the day; within the
 * first days of life for a newborn.
 */
function lastDay(
  deceasedOn: string | null,
  birthDate: string,
  today: string,
  open: boolean,
  random: SeededRandom
): string {
  const back = open ? random.integer(1, 12) : random.integer(5, 400)
  if (ageOn(birthDate, today) < 1) {
    return earlierOf(addDays(birthDate, 4), addDays(today, -1))
  }
  const day = laterOf(addDays(today, -back), addDays(birthDate, 366))
  return deceasedOn === null ? day : earlierOf(day, addDays(deceasedOn, -1))
}
