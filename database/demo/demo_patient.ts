import { type ContactPoint, type Patient } from '@medplum/fhirtypes'
import { STREETS } from '#database/demo/places'
import { IDENTIFIER_SYSTEMS } from '#app/records/identifiers/identifier_system'
import { type DemoPerson } from '#database/demo/demo_person'
import { ageOn } from '#database/demo/calendar'
import { type HospitalProfile } from '#database/demo/demo_hospital'
import { type SeededRandom } from '#database/demo/seeded_random'

export type PatientFacts = {
  person: DemoPerson
  identityNumber: string
  /** The hospital's own running number. */
  patientNumber: number
  /** Day of death, `YYYY-MM-DD`. */
  deceasedOn: string | null
  today: string
}

/** A synthetic person as a FHIR R4 Patient. */
export function demoPatient(
  hospital: HospitalProfile,
  facts: PatientFacts,
  random: SeededRandom
): Patient & { id: string } {
  const { person, deceasedOn } = facts
  return {
    resourceType: 'Patient',
    id: random.uuid('patient'),
    identifier: identifiers(hospital, facts),
    active: deceasedOn === null,
    name: person.names,
    telecom: contactPoints(facts, random),
    gender: person.sex,
    birthDate: person.birthDate,
    ...(deceasedOn !== null && { deceasedDateTime: deceasedOn }),
    address: [address(hospital, random)],
    communication: [
      { language: { coding: [{ system: 'urn:ietf:bcp:47', code: person.language }] } },
    ],
    generalPractitioner: [{ display: `${random.pick(STREETS)} legesenter` }],
  }
}

function identifiers(hospital: HospitalProfile, facts: PatientFacts): Patient['identifier'] {
  const system = facts.person.hasDNumber
    ? IDENTIFIER_SYSTEMS.dNumber
    : IDENTIFIER_SYSTEMS.nationalIdentityNumber
  const type = 'http://terminology.hl7.org/CodeSystem/v2-0203'
  return [
    { use: 'official', system, value: facts.identityNumber },
    {
      use: 'usual',
      type: { coding: [{ system: type, code: 'MR' }] },
      system: `https://${hospital.slug}.example/patient-number`,
      value: String(facts.patientNumber).padStart(7, '0'),
    },
  ]
}

/** Telephone numbers of one row of a thousand, addresses in a domain that delivers nothing. */
function contactPoints(facts: PatientFacts, random: SeededRandom): ContactPoint[] {
  const age = ageOn(facts.person.birthDate, facts.today)
  const points: ContactPoint[] = []
  if (random.chance(0.94)) {
    const value = `+47 400 00 ${String(random.integer(0, 999)).padStart(3, '0')}`
    points.push({ system: 'phone', value, use: 'mobile', rank: 1 })
  }
  if (age >= 16 && random.chance(age < 75 ? 0.8 : 0.35)) {
    points.push({ system: 'email', value: emailAddress(facts), use: 'home' })
  }
  return points
}

function emailAddress({ person, patientNumber }: PatientFacts): string {
  const name = `${person.names[0]?.given?.[0]}.${person.names[0]?.family}`
  const plain = name
    .toLowerCase()
    .replace(/[æøåđŧŋłı]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z.]/g, '')
    .replace(/\.{2,}/g, '.')
  return `${plain}.${patientNumber}@example.org`
}

const LETTERS: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ŧ: 't',
  ŋ: 'n',
  ł: 'l',
  ı: 'i',
}

function address(
  hospital: HospitalProfile,
  random: SeededRandom
): NonNullable<Patient['address']>[0] {
  const { postalCode, city } = random.weighted(hospital.towns)
  const letter = random.chance(0.2) ? random.pick(['A', 'B', 'C']) : ''
  return {
    use: 'home',
    line: [`${random.pick(STREETS)} ${random.integer(1, 94)}${letter}`],
    postalCode,
    city,
    country: 'NO',
  }
}
