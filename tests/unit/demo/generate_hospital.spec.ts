import { test } from '@japa/runner'
import { collect, givenFile } from '#tests/unit/fhir/collect'
import { toEntryDraft } from '#app/fhir/entry_mapping'
import { toPatientDraft } from '#app/fhir/patient_mapping'
import { toEpisodeDraft } from '#app/fhir/encounter_mapping'
import { writeHospital } from '#database/demo/write_hospital'
import { generateHospital, type HospitalName } from '#database/demo/generate_hospital'
import { readNorwegianNumber } from '#app/records/identifiers/norwegian_national_identity_number'

const TODAY = '2026-11-21'
const NAMES: HospitalName[] = ['Nordlys sykehus', 'Sørlys sykehus']

function hospital(options: Partial<Parameters<typeof generateHospital>[0]> = {}) {
  return generateHospital({ seed: 1, name: 'Nordlys sykehus', today: TODAY, ...options })
}

async function written(name: HospitalName, cleanup: Parameters<typeof givenFile>[2]) {
  const file = await givenFile('hospital.ndjson', '', cleanup)
  await writeHospital(hospital({ name }), file)
  const { resources, refusals } = await collect(file)
  const ofType = (type: string) => resources.filter((one) => one.resource.resourceType === type)
  return { refusals, ofType }
}

test.group('The demo hospital', () => {
  test('the same seed gives the same hospital, another seed another one', ({ assert }) => {
    const text = (seed: number) => JSON.stringify([...hospital({ seed }).resources])
    assert.equal(text(1), text(1))
    assert.notEqual(text(1), text(2))
  })

  test('a patient stays the same when more are asked for', ({ assert }) => {
    const few = [...hospital({ patients: 20 }).resources]
    const many = [...hospital({ patients: 60 }).resources].slice(0, few.length)
    assert.deepEqual(few, many)
  })

  test('every resource can be imported, and every number is synthetic and its own')
    .with(NAMES)
    .run(async ({ assert, cleanup }, name) => {
      const { refusals, ofType } = await written(name, cleanup)
      assert.isEmpty(refusals)
      assert.lengthOf(ofType('Patient'), 300)

      const numbers = new Set<string>()
      for (const read of ofType('Patient')) {
        const draft = toPatientDraft(read, { syntheticIdentifiersOnly: true })
        assert.isTrue(draft.ok, draft.ok ? '' : draft.reason)
        if (!draft.ok) continue

        const number = readNorwegianNumber(draft.value.identifiers[0]?.value ?? '')
        assert.equal(number.ok && number.value.birthDate, draft.value.birthDate)
        numbers.add(draft.value.identifiers[0]?.value ?? '')
      }
      assert.equal(numbers.size, 300)
    })

  test('notes vary, are signed by staff of the unit, and lie in the past')
    .with(NAMES)
    .run(async ({ assert, cleanup }, name) => {
      const { ofType } = await written(name, cleanup)
      const drafts = ofType('DocumentReference').map(({ resource }) => toEntryDraft(resource))
      const entries = drafts.flatMap((draft) => (draft.ok && draft.value) || [])
      assert.equal(entries.length, drafts.length)
      assert.isAbove(new Set(entries.map(({ text }) => text)).size, entries.length * 0.8)

      const staff = hospital({ name }).staff.map((one) => `${one.givenName} ${one.familyName}, `)
      for (const { text, authorDisplay, writtenAt } of entries) {
        assert.notMatch(text, /[[\]{}|]|undefined|NaN/)
        assert.isTrue(staff.some((one) => authorDisplay?.startsWith(one)))
        assert.isTrue((writtenAt ?? '') < TODAY)
      }
    })

  test('every unit has open and finished episodes, and nobody is treated before birth')
    .with(NAMES)
    .run(async ({ assert, cleanup }, name) => {
      const { ofType } = await written(name, cleanup)
      const born = new Map(
        ofType('Patient').map(({ resource }) => [resource.id, resource.birthDate])
      )
      const seen = new Set<string>()

      for (const { resource } of ofType('Encounter')) {
        const episode = toEpisodeDraft(resource)
        if (!episode.ok) throw new Error(episode.reason)
        const { status, unitDisplay, start, end, patientReference } = episode.value
        seen.add(`${unitDisplay} ${status}`)
        assert.isTrue((start ?? '') >= String(born.get(patientReference?.slice(8))))
        assert.isTrue(end === null || end > (start ?? ''))
      }
      for (const unit of hospital({ name }).units) {
        assert.isTrue(seen.has(`${unit.name} open`) && seen.has(`${unit.name} finished`), unit.name)
      }
    })

  test('there are Sámi letters, newborns, people from abroad and people who died', ({ assert }) => {
    const patients = [...hospital().resources].filter((one) => one.resourceType === 'Patient')
    const names = JSON.stringify(patients.map((one) => one.name)).toLowerCase()
    for (const letter of 'áčđŋŧæøåł') {
      assert.include(names, letter)
    }
    assert.isTrue(patients.some((one) => (one.birthDate ?? '') > '2026-10-20'))
    assert.isTrue(patients.some((one) => one.deceasedDateTime))
    assert.isTrue(patients.some((one) => one.identifier?.[0]?.system?.endsWith('.4.2')))
  })
})
