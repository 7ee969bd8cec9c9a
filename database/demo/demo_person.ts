import { type HumanName } from '@medplum/fhirtypes'
import { addDays } from '#database/demo/calendar'
import { FOREIGN_NAMES } from '#database/demo/names/foreign_names'
import { type Sex } from '#database/demo/identity_numbers'
import { type SeededRandom } from '#database/demo/seeded_random'
import { SAMI_FAMILY, SAMI_GIVEN } from '#database/demo/names/sami_names'
import { type HospitalProfile } from '#database/demo/demo_hospital'
import {
  NORWEGIAN_DOUBLE,
  NORWEGIAN_FAMILY,
  NORWEGIAN_GIVEN,
} from '#database/demo/names/norwegian_names'

export type DemoPerson = {
  sex: Sex
  birthDate: string
  names: HumanName[]
  /** BCP 47 */
  language: string
  /** Came from abroad and has a D-number. */
  hasDNumber: boolean
}

/** Years of age and how many of a hundred patients are that old; newborns are apart. */
const AGES = [
  { from: 1, to: 15, weight: 10 },
  { from: 16, to: 29, weight: 12 },
  { from: 30, to: 49, weight: 20 },
  { from: 50, to: 69, weight: 28 },
  { from: 70, to: 89, weight: 25 },
  { from: 90, to: 99, weight: 3 },
]

export function demoPerson(
  hospital: HospitalProfile,
  today: string,
  random: SeededRandom
): DemoPerson {
  const sex: Sex = random.chance(0.5) ? 'female' : 'male'
  const birthDate = birthDay(today, random)
  const origin = random.next()

  if (origin < hospital.samiShare) {
    return { sex, birthDate, names: [samiName(sex, random)], language: 'se', hasDNumber: false }
  }
  if (origin < hospital.samiShare + hospital.foreignShare) {
    return foreignPerson(sex, birthDate, random)
  }
  const names = norwegianNames(sex, birthDate, random)
  return { sex, birthDate, names, language: 'nb', hasDNumber: false }
}

function birthDay(today: string, random: SeededRandom): string {
  if (random.chance(0.02)) {
    return addDays(today, -random.integer(2, 27))
  }
  const group = random.weighted(AGES)
  const year = Number(today.slice(0, 4)) - random.integer(group.from, group.to) - 1
  return addDays(`${year}-01-01`, random.integer(0, 364))
}

function norwegianNames(sex: Sex, birthDate: string, random: SeededRandom): HumanName[] {
  const born = Number(birthDate.slice(0, 4))
  const era = NORWEGIAN_GIVEN.find(({ until }) => born <= until) ?? NORWEGIAN_GIVEN[2]
  const first = random.chance(0.12) ? random.pick(NORWEGIAN_DOUBLE[sex]) : random.pick(era[sex])
  const given = random.chance(0.18) ? [first, random.pick(NORWEGIAN_FAMILY)] : [first]
  const family = familyName(random)

  const names: HumanName[] = [{ use: 'official', family, given }]
  if (sex === 'female' && born < 2000 && random.chance(0.25)) {
    names.push({ use: 'maiden', family: random.pick(NORWEGIAN_FAMILY), given })
  }
  return names
}

function familyName(random: SeededRandom): string {
  const family = random.pick(NORWEGIAN_FAMILY)
  return random.chance(0.06) ? `${family}-${random.pick(NORWEGIAN_FAMILY)}` : family
}

function samiName(sex: Sex, random: SeededRandom): HumanName {
  const given = [random.pick(SAMI_GIVEN[sex])]
  if (random.chance(0.3)) {
    given.push(random.pick(SAMI_GIVEN[sex]))
  }
  return { use: 'official', family: random.pick(SAMI_FAMILY), given }
}

function foreignPerson(sex: Sex, birthDate: string, random: SeededRandom): DemoPerson {
  const source = random.weighted(FOREIGN_NAMES)
  const families = (sex === 'female' && source.femaleFamily) || source.family
  const name: HumanName = {
    use: 'official',
    family: random.pick(families),
    given: [random.pick(source[sex])],
  }
  const hasDNumber = birthDate < '2008' && random.chance(0.3)
  return { sex, birthDate, names: [name], language: source.language, hasDNumber }
}
