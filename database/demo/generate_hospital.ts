import { type Organization, type Patient } from '@medplum/fhirtypes'
import { NORDLYS } from '#database/demo/nordlys_hospital'
import { SORLYS } from '#database/demo/sorlys_hospital'
import { demoRecord } from '#database/demo/demo_record'
import { SeededRandom } from '#database/demo/seeded_random'
import { IdentityNumbers } from '#database/demo/identity_numbers'
import { type CourseResource } from '#database/demo/demo_course'
import { type DemoStaff, type DemoUnit, type HospitalProfile } from '#database/demo/demo_hospital'

const PROFILES = { 'Nordlys sykehus': NORDLYS, 'Sørlys sykehus': SORLYS } as const

export type HospitalName = keyof typeof PROFILES
export type DemoResource = Organization | Patient | CourseResource

export type DemoHospital = {
  slug: string
  name: string
  units: readonly DemoUnit[]
  staff: readonly DemoStaff[]
  /** Made while it is read, and anew at each reading: a hospital of any size fits in memory. */
  resources: Iterable<DemoResource>
}

/**
 * A hospital that does not exist, with patients nobody is: names drawn from lists, numbers of the
 * test range. The same seed and day give the same resources, and a patient stays the same
 * when more are asked for.
 *
 * @param options.today `YYYY-MM-DD`; records end the day before
 */
export function generateHospital(options: {
  seed: string | number
  name: HospitalName
  patients?: number
  today: string
}): DemoHospital {
  const { seed, name, patients = 300, today } = options
  const profile = PROFILES[name]
  return {
    slug: profile.slug,
    name: profile.name,
    units: profile.units,
    staff: profile.staff,
    resources: {
      [Symbol.iterator]: () => allResources(profile, `${profile.slug}/${seed}`, patients, today),
    },
  }
}

function* allResources(
  profile: HospitalProfile,
  seed: string,
  patients: number,
  today: string
): Generator<DemoResource> {
  yield* organizations(profile)

  const random = new SeededRandom(seed)
  const identityNumbers = new IdentityNumbers()
  for (let number = 1; number <= patients; number++) {
    yield* demoRecord(profile, number, identityNumbers, today, random.fork(number))
  }
}

function organizations({ slug, name, units, city }: HospitalProfile): Organization[] {
  const address = [{ city, country: 'NO' }]
  return [
    { resourceType: 'Organization', id: slug, active: true, name, address },
    ...units.map((unit): Organization => ({
      resourceType: 'Organization',
      id: `${slug}-${unit.slug}`,
      active: true,
      name: unit.name,
      partOf: { reference: `Organization/${slug}`, display: name },
    })),
  ]
}
