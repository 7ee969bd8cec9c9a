import { join } from 'node:path'
import { test } from '@japa/runner'
import { IDENTIFIER_SYSTEMS } from '#app/records/identifiers/identifier_system'
import { setUpClinics } from '#tests/support/clinic'
import {
  actionsOn,
  countsOf,
  entriesOf,
  episodesOf,
  found,
  givenDamagedSource,
  givenErased,
  givenFiles,
  imported,
  patientsOf,
} from '#tests/functional/records/given_import'

const bjorn = {
  resourceType: 'Patient',
  id: 'bjorn',
  name: [{ family: 'Ødegård', given: ['Bjørn'] }],
  birthDate: '1970-03-14',
}
const maret = { resourceType: 'Patient', id: 'maret', name: [{ text: 'Máret Sárá' }] }

const note = (text: string) => ({
  resourceType: 'DocumentReference',
  id: 'note',
  status: 'current',
  docStatus: 'final',
  type: { text: 'Epikrise' },
  subject: { reference: 'Patient/bjorn' },
  author: [{ display: 'Astri Vågan, overlege' }],
  date: '2026-03-01T08:00:00Z',
  content: [
    { attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } },
  ],
  context: { encounter: [{ reference: 'Encounter/contact' }] },
})
const contact = (unit: string, status = 'in-progress') => ({
  resourceType: 'Encounter',
  id: 'contact',
  status,
  class: { code: 'AMB' },
  subject: { reference: 'Patient/bjorn' },
  period: { start: '2026-02-28T08:00:00Z' },
  reasonCode: [{ text: 'Hjertesvikt' }],
  location: [{ location: { display: unit } }],
})
const finding = {
  resourceType: 'Observation',
  id: 'pulse',
  status: 'final',
  code: { text: 'Puls' },
  subject: { reference: 'Patient/bjorn' },
}

test.group('Records | import', (group) => {
  const { nordlys: clinic } = setUpClinics(group)
  group.each.setup(async () => {
    const { freshPlanes } = await import('#tests/support/test_planes')
    await freshPlanes()
  })

  test('patients come in with an episode at the unit, and a second run changes nothing', async ({
    assert,
    cleanup,
  }) => {
    const path = await givenFiles({ 'patients.ndjson': [bjorn, maret] }, cleanup)

    const first = await imported(clinic, path)
    const after = await countsOf(clinic)
    const second = await imported(clinic, path)

    assert.deepEqual(first.unit, { name: 'Medisin', created: true })
    assert.deepEqual(first.patients, { created: 2, changed: 0, unchanged: 0 })
    assert.equal(first.episodes, 2)
    assert.deepEqual(second.unit, { name: 'Medisin', created: false })
    assert.deepEqual(second.patients, { created: 0, changed: 0, unchanged: 2 })
    assert.equal(second.episodes, 0)
    assert.deepEqual(await countsOf(clinic), after)
    const [patient] = await patientsOf(clinic)
    const episodes = await episodesOf(clinic, patient!.id)
    assert.containSubset(episodes, [{ status: 'active', unit: 'Medisin' }])
    assert.deepEqual(await actionsOn(clinic, patient!.id), ['patient.imported'])
  })

  test('a changed source is a new version, found by the new name and not by the old', async ({
    assert,
    cleanup,
  }) => {
    await imported(clinic, await givenFiles({ 'a.json': bjorn }, cleanup))
    const renamed = { ...bjorn, name: [{ family: 'Aas-Lie', given: ['Bjørn'] }] }
    const { patients } = await imported(clinic, await givenFiles({ 'a.json': renamed }, cleanup))

    assert.deepEqual(patients, { created: 0, changed: 1, unchanged: 0 })
    const [patient] = await patientsOf(clinic)
    assert.equal(patient?.version, 2)
    assert.equal(patient?.summary.name, 'Bjørn Aas-Lie')
    assert.deepEqual(await found(clinic, 'bjo lie'), [patient!.id])
    assert.isEmpty(await found(clinic, 'ødegård'))
    assert.deepEqual(await actionsOn(clinic, patient!.id), [
      'patient.imported',
      'patient.reimported',
    ])
  })

  test('a bad resource is reported with file, index and reason, and the rest comes in', async ({
    assert,
    cleanup,
  }) => {
    const lines = [
      JSON.stringify(bjorn),
      '{"resourceType":"Patient",',
      JSON.stringify({ resourceType: 'Patient', id: 'x', birthDate: '1970-02-31' }),
      JSON.stringify({ resourceType: 'Nonsense' }),
      JSON.stringify(maret),
    ]
    const path = await givenFiles({ 'mixed.ndjson': lines.join('\n') }, cleanup)

    const { patients, rejected } = await imported(clinic, path)

    assert.equal(patients.created, 2)
    assert.sameMembers(
      rejected.map(({ index }) => index),
      [1, 2, 3]
    )
    for (const { file, reason } of rejected) {
      assert.equal(file, join(path, 'mixed.ndjson'))
      assert.match(reason, /\.$/)
    }
  })

  test('a patient without a name or birth date comes in; the name stays empty', async ({
    assert,
    cleanup,
  }) => {
    const path = await givenFiles({ 'a.json': { resourceType: 'Patient', id: 'nobody' } }, cleanup)
    const { patients, rejected } = await imported(clinic, path)

    assert.equal(patients.created, 1)
    assert.isEmpty(rejected)
    assert.equal((await patientsOf(clinic))[0]?.summary.name, '')
  })

  test('a number with wrong check digits is kept and reported, and refused in a demo', async ({
    assert,
    cleanup,
  }) => {
    const system = IDENTIFIER_SYSTEMS.nationalIdentityNumber
    const wrong = { ...bjorn, identifier: [{ system, value: '13057712346' }] }
    const path = await givenFiles({ 'a.json': wrong }, cleanup)

    const demo = await imported(clinic, path, { syntheticIdentifiersOnly: true })
    assert.equal(demo.patients.created, 0)
    assert.lengthOf(demo.rejected, 1)

    const { patients, warnings } = await imported(clinic, path)
    assert.equal(patients.created, 1)
    assert.lengthOf(warnings, 1)
    const [patient] = await patientsOf(clinic)
    assert.equal(patient?.summary.identifier?.value, '13057712346')
  })

  test('two states of one patient in one input: the first counts, and that is said', async ({
    assert,
    cleanup,
  }) => {
    const older = { ...bjorn, name: [{ family: 'Olsen', given: ['Bjørn'] }] }
    const path = await givenFiles({ 'a.ndjson': [bjorn, older] }, cleanup)

    const first = await imported(clinic, path)
    const after = await countsOf(clinic)
    const second = await imported(clinic, path)

    assert.deepEqual(first.patients, { created: 1, changed: 0, unchanged: 0 })
    assert.deepEqual(second.patients, { created: 0, changed: 0, unchanged: 1 })
    assert.lengthOf(second.warnings, 1)
    assert.deepEqual(await countsOf(clinic), after)
  })

  test('references lead forward and across files; what is about nobody is kept all the same', async ({
    assert,
    cleanup,
  }) => {
    const stray = { ...finding, id: 'stray', subject: { reference: 'Patient/unknown' } }
    const files = { '1_findings.ndjson': [finding, stray], '2_patients.ndjson': [bjorn] }
    const path = await givenFiles(files, cleanup)

    const { kept, unfiled } = await imported(clinic, path)

    assert.deepEqual(kept, { Observation: 2 })
    assert.equal(unfiled, 1)
    const later = { ...bjorn, id: 'unknown' }
    const completed = await givenFiles({ ...files, '3_more.ndjson': [later] }, cleanup)
    const second = await imported(clinic, completed)
    assert.deepEqual(second.kept, { Observation: 1 })
    assert.equal(second.unfiled, 0)
    assert.equal(second.unchanged, 1)
  })

  test('a resource that was filed under one patient is never moved to another', async ({
    assert,
    cleanup,
  }) => {
    const moved = { ...finding, subject: { reference: 'Patient/maret' } }
    await imported(clinic, await givenFiles({ 'a.ndjson': [bjorn, maret, finding] }, cleanup))
    const { rejected } = await imported(clinic, await givenFiles({ 'a.ndjson': [moved] }, cleanup))
    assert.match(rejected[0]?.reason ?? '', /another patient/)
  })

  test('a finished note is a signed entry by its outside author, its correction a version', async ({
    assert,
    cleanup,
  }) => {
    await clinic.givenUnit('Hjertepoliklinikken')
    const resources = [note('I bedring.'), contact('Hjertepoliklinikken'), bjorn]
    const { entries, episodes } = await imported(
      clinic,
      await givenFiles({ 'a.ndjson': resources }, cleanup)
    )
    assert.deepEqual({ entries, episodes }, { entries: 1, episodes: 2 })

    const [patient] = await patientsOf(clinic)
    const [entry] = await entriesOf(clinic, patient!.id)
    assert.containSubset(entry, {
      state: 'signed',
      kind: 'Epikrise',
      text: 'I bedring.',
      externalAuthor: 'Astri Vågan, overlege',
      signed_by_staff_id: null,
    })
    assert.isNotNull(entry?.episode_id)

    const corrected = { 'a.ndjson': [note('Uendret.'), bjorn] }
    await imported(clinic, await givenFiles(corrected, cleanup))
    const versions = await entriesOf(clinic, patient!.id)
    assert.deepEqual(
      versions.map(({ number, text }) => [number, text]),
      [
        [1, 'I bedring.'],
        [2, 'Uendret.'],
      ]
    )
    assert.equal(versions[0]?.current_number, 2)
  })

  test('a preliminary note is nobody’s signed entry: it is kept', async ({ assert, cleanup }) => {
    const preliminary = { ...note('Utkast.'), docStatus: 'preliminary' }
    const { entries, kept } = await imported(
      clinic,
      await givenFiles({ 'a.ndjson': [bjorn, preliminary] }, cleanup)
    )
    assert.equal(entries, 0)
    assert.deepEqual(kept, { DocumentReference: 1 })
  })

  test('a contact at a unit of ours is an episode that ends with it; elsewhere it is kept', async ({
    assert,
    cleanup,
  }) => {
    await clinic.givenUnit('Hjertepoliklinikken')
    const at = async (...given: [string, string?]) =>
      imported(clinic, await givenFiles({ 'a.ndjson': [bjorn, contact(...given)] }, cleanup), {
        unit: null,
      })

    const elsewhere = await at('St. Olavs hospital')
    assert.deepEqual(elsewhere.kept, { Encounter: 1 })
    assert.equal(elsewhere.episodes, 0)

    assert.equal((await at('Hjertepoliklinikken')).episodes, 1)
    await at('Hjertepoliklinikken', 'finished')
    const [patient] = await patientsOf(clinic)
    const episodes = await episodesOf(clinic, patient!.id)
    assert.deepEqual(
      episodes.map(({ status, unit }) => [status, unit]),
      [['finished', 'Hjertepoliklinikken']]
    )
  })

  test('the one clinician of the unit who is named is responsible; of two, nobody is', async ({
    assert,
    cleanup,
  }) => {
    const unit = await clinic.givenUnit('Hjertepoliklinikken')
    const kari = await clinic.givenClinician(unit, 'Kari Nordmann')
    const named = (id: string, name: string) => ({
      ...contact(unit.name),
      id,
      participant: [{ individual: { display: name } }],
    })
    const importOne = async (id: string) => {
      const files = { 'a.ndjson': [bjorn, named(id, 'Kari Nordmann')] }
      await imported(clinic, await givenFiles(files, cleanup), { unit: null })
      const [patient] = await patientsOf(clinic)
      return episodesOf(clinic, patient!.id)
    }

    assert.equal((await importOne('first'))[0]?.responsible_staff_id, kari.id)
    await clinic.givenClinician(unit, 'Kari Nordmann')
    const responsible = (await importOne('second')).map((one) => one.responsible_staff_id)
    assert.sameMembers(responsible, [kari.id, null])
  })

  test('a damaged record is reported and left as it is, and the rest comes in', async ({
    assert,
    cleanup,
  }) => {
    await imported(clinic, await givenFiles({ 'a.json': bjorn }, cleanup))
    const [patient] = await patientsOf(clinic)
    await givenDamagedSource(clinic, patient!.id)

    const changed = { ...bjorn, birthDate: '1970-03-15' }
    const path = await givenFiles({ 'a.ndjson': [changed, maret] }, cleanup)
    const { patients, rejected } = await imported(clinic, path)

    assert.deepEqual(patients, { created: 1, changed: 0, unchanged: 0 })
    assert.match(rejected[0]?.reason ?? '', /damaged here/)
    assert.include(await actionsOn(clinic, patient!.id), 'patient.damaged')
    assert.equal((await patientsOf(clinic))[0]?.summary.birthDate, '1970-03-14')
  })

  test('a patient who was erased here is not taken in again', async ({ assert, cleanup }) => {
    const path = await givenFiles({ 'a.ndjson': [bjorn, maret, finding] }, cleanup)
    await imported(clinic, path)
    const [patient] = await patientsOf(clinic)
    await givenErased(clinic, patient!.id)

    const { patients, rejected } = await imported(clinic, path)

    assert.deepEqual(patients, { created: 0, changed: 0, unchanged: 1 })
    assert.isAbove(rejected.length, 0)
    for (const { reason } of rejected) assert.match(reason, /erased here/)
  })

  test('a mistyped path says so and makes no unit', async ({ assert }) => {
    const { read, rejected, unit } = await imported(clinic, '/nowhere/at/all')
    assert.equal(read, 0)
    assert.isNull(unit)
    assert.equal(rejected[0]?.reason, 'There is no file or folder of this name.')
  })

  test('two imports at once leave every patient once', async ({ assert, cleanup }) => {
    const many = Array.from({ length: 450 }, (_, n) => ({ ...bjorn, id: `p${n}` }))
    const path = await givenFiles({ 'a.ndjson': many }, cleanup)

    const [one, other] = await Promise.all([imported(clinic, path), imported(clinic, path)])

    assert.equal(one.patients.created + other.patients.created, 450)
    assert.containSubset(await countsOf(clinic), { patients: 450, episodes: 450 })
  }).timeout(30_000)
})
