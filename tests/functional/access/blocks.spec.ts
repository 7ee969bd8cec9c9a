import { test } from '@japa/runner'
import { exportRecords, type ExportOptions } from '#app/records/export/export_records'
import { identifyStaff } from '#app/access/actions/identify_staff'
import { asSuperuser } from '#tests/support/superuser'
import { setUpClinics, type GivenStaff, type GivenUnit } from '#tests/support/clinic'
import { setUpVideoClinics, switchOn } from '#tests/functional/plugins/video_clinic'
import { actionsOf, breakGlass, eventsOf } from '#tests/functional/access/given_access'
import type {
  BlocksProps,
  EmergencyReviewsProps,
  NoRelationProps,
  PatientSearchProps,
  UnitListProps,
} from '#resources/inertia/contract'
import type { Visitor } from '#tests/support/visitor'

const json = { accept: 'application/json' }
const evidence = 'Sa det selv på poliklinikken i dag, kanarisitat.'

test.group('Access | blocks', (group) => {
  const { nordlys } = setUpVideoClinics(group)

  /** Kari treats the patient; a colleague of the same unit records what the patient says. */
  async function givenCare(name = 'Kari Nordmann') {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit, name)
    const per = await nordlys.givenClinician(unit, 'Per Kollega')
    const patient = await nordlys.givenPatientAt(unit, { name: 'Sperra Sperresen' })
    const [browser, colleague] = [await nordlys.signIn(kari), await nordlys.signIn(per)]
    return { unit, kari, per, patient, browser, colleague }
  }

  const blockPerson = (by: Visitor, patientId: string, person: GivenStaff) => {
    const body = { kind: 'person', person: person.signInName, evidence }
    return by.post(`/access/patients/${patientId}/blocks`, body)
  }
  const blockUnit = (by: Visitor, patientId: string, unit: GivenUnit) =>
    by.post(`/access/patients/${patientId}/blocks`, { kind: 'unit', unitId: unit.id, evidence })

  test('a block closes opening, writing, drafts, deliveries, contact points and plugins', async ({
    assert,
  }) => {
    await switchOn(await nordlys.signIn(await nordlys.givenStaff('administrator')))
    const { kari, patient, browser, colleague } = await givenCare()
    const path = `/patients/${patient.id}`
    const draft = { kind: 'Note', text: 'Utkast.', patientVersion: 1, sign: false }
    const { entryId } = (await browser.post(`${path}/entries`, draft, json)).json<{
      entryId: string
    }>()
    const meetings = `/video-meetings${path}/meetings`
    const startsAt = new Date(Date.now() + 86_400_000).toISOString()
    await browser.post(meetings, { startsAt, minutes: 30 })
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ id: string }>('select id from video_meetings_meetings where patient_id = $1', [
        patient.id,
      ])
    )
    assert.lengthOf(rows, 1, 'no meeting was booked')
    await blockPerson(colleague, patient.id, kari)

    const tries: [string, string, Record<string, unknown>?][] = [
      ['GET', path],
      ['GET', `${path}/deliveries`],
      ['POST', `${path}/entries`, draft],
      ['PUT', `${path}/contact-points`, { patientVersion: 1, contactPoints: [] }],
      ['PUT', `/entries/${entryId}/draft`, { text: 'Mer.', version: 1 }],
      ['POST', `/entries/${entryId}/signature`, { text: 'Mer.', version: 1 }],
      ['GET', `/access/patients/${patient.id}/blocks`],
      ['POST', meetings, { startsAt, minutes: 30 }],
      ['GET', `/video-meetings/meetings/${rows[0]!.id}`],
      ['DELETE', `/video-meetings/meetings/${rows[0]!.id}`],
    ]
    for (const [method, address, body] of tries) {
      const sent = await browser.send(method, address, { ...json, ...(body && { json: body }) })
      assert.equal(sent.status, 403, `${method} ${address}`)
    }
    const refused = (await eventsOf(nordlys, patient.id)).filter((one) => one.reason === 'blocked')
    assert.lengthOf(refused, tries.length)
    assert.equal((await colleague.get(path)).status, 200)
  })

  test('what a plugin does in an emergency says so in the log as well', async ({ assert }) => {
    await switchOn(await nordlys.signIn(await nordlys.givenStaff('administrator')))
    const { patient } = await givenCare()
    const anne = await nordlys.givenClinician(await nordlys.givenUnit(), 'Anne Fremmed')
    const stranger = await nordlys.signIn(anne)
    await breakGlass(stranger, anne, patient.id, 'duty_call')
    const startsAt = new Date(Date.now() + 86_400_000).toISOString()
    await stranger.post(`/video-meetings/patients/${patient.id}/meetings`, {
      startsAt,
      minutes: 30,
    })
    const booked = (await eventsOf(nordlys, patient.id)).find(
      ({ action }) => action === 'meeting.booked'
    )
    assert.deepInclude(booked, { purpose: 'BTG', reason: 'emergency', outcome: 'success' })
    assert.equal(booked?.details.template, 'duty_call')
  })

  test('the list hides the patient and counts, the search shows name and birth year only', async ({
    assert,
  }) => {
    const { kari, patient, browser, colleague } = await givenCare()
    await blockPerson(colleague, patient.id, kari)
    const list = (await browser.get('/patients')).page<UnitListProps>().props
    assert.deepEqual([list.patients.length, list.total, list.blockedCount], [0, 0, 1])
    const found = (
      await browser.post('/patients/search', { terms: 'sperra' }, json)
    ).json<PatientSearchProps>()
    const row = found.patients?.find(({ id }) => id === patient.id)
    assert.deepEqual(Object.keys(row ?? {}), ['id', 'name', 'birthYear', 'mayOpen', 'damaged'])
    assert.isFalse(row?.mayOpen)
    const others = (await colleague.get('/patients')).page<UnitListProps>().props
    assert.deepEqual([others.total, others.blockedCount], [1, 0])
  })

  test('a block of a unit holds for everybody who works there, and not for others', async ({
    assert,
  }) => {
    const { unit, patient, browser, colleague } = await givenCare()
    const other = await nordlys.givenUnit()
    await nordlys.givenEpisode(patient, other)
    const elsewhere = await nordlys.signIn(await nordlys.givenClinician(other))
    await blockUnit(elsewhere, patient.id, unit)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
    assert.equal((await colleague.get(`/patients/${patient.id}`)).status, 403)
    assert.equal((await elsewhere.get(`/patients/${patient.id}`)).status, 200)
  })

  test('in an emergency danger to life alone passes a block, and the review says so', async ({
    assert,
  }) => {
    const { kari, patient, browser, colleague } = await givenCare()
    await blockPerson(colleague, patient.id, kari)
    const closed = (await browser.get(`/patients/${patient.id}`)).page<NoRelationProps>().props
    assert.deepEqual([closed.reason, closed.emergencyTemplates], ['blocked', ['life_or_health']])
    await breakGlass(browser, kari, patient.id, 'duty_call')
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
    await breakGlass(browser, kari, patient.id, 'life_or_health')
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)

    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const reviews = (await officer.get('/access/emergencies')).page<EmergencyReviewsProps>().props
    const found = reviews.waiting.find((one) => one.patient.id === patient.id)
    assert.isTrue(found?.passedBlock)
  })

  test('a block recorded during an ordinary emergency ends it', async ({ assert }) => {
    const { patient, colleague } = await givenCare()
    const unit = await nordlys.givenUnit()
    const anne = await nordlys.givenClinician(unit, 'Anne Fremmed')
    const stranger = await nordlys.signIn(anne)
    await breakGlass(stranger, anne, patient.id, 'duty_call')
    assert.equal((await stranger.get(`/patients/${patient.id}`)).status, 200)
    await blockUnit(colleague, patient.id, unit)
    assert.equal((await stranger.get(`/patients/${patient.id}`)).status, 403)
  })

  test('blocked while twenty open it: once the answer is there nobody opens, none half', async ({
    assert,
  }) => {
    const { kari, patient, browser, colleague } = await givenCare()
    const open = () => browser.get(`/patients/${patient.id}`, json)
    const opening = Array.from({ length: 20 }, open)
    const [answers] = await Promise.all([
      Promise.all(opening),
      blockPerson(colleague, patient.id, kari),
    ])
    const after = await Promise.all(Array.from({ length: 5 }, open))
    assert.isTrue(after.every(({ status }) => status === 403))
    assert.isTrue(answers.every(({ status }) => status === 200 || status === 403))
    const opened = (await actionsOf(nordlys, patient.id)).filter((one) => one === 'patient.opened')
    assert.lengthOf(opened, answers.filter(({ status }) => status === 200).length)
  })

  test('the same block recorded ten times at once stands once, sealed', async ({ assert }) => {
    const { kari, patient, colleague } = await givenCare()
    await Promise.all(Array.from({ length: 10 }, () => blockPerson(colleague, patient.id, kari)))
    const page = await colleague.get(`/access/patients/${patient.id}/blocks`)
    const { blocks } = page.page<BlocksProps>().props
    assert.deepEqual(
      blocks.map((block) => [block.kind, block.evidence]),
      [['person', evidence]]
    )
    const events = await eventsOf(nordlys, patient.id)
    assert.lengthOf(
      events.filter(({ action }) => action === 'block.recorded'),
      1
    )
    assert.notInclude(JSON.stringify(events), 'kanarisitat')
  })

  test('a name of one is enough, a name of several or of none records nothing', async ({
    assert,
  }) => {
    const { patient, colleague } = await givenCare('Unik Unikesen')
    await givenCare('Dobbel Dobbelsen')
    await givenCare('Dobbel Dobbelsen')
    const path = `/access/patients/${patient.id}/blocks`
    for (const person of ['Dobbel Dobbelsen', 'Ingen Ingensen', '']) {
      await colleague.post(path, { kind: 'person', person, evidence })
    }
    assert.isEmpty((await colleague.get(path)).page<BlocksProps>().props.blocks)
    await colleague.post(path, { kind: 'person', person: 'unik unikesen', evidence })
    assert.lengthOf((await colleague.get(path)).page<BlocksProps>().props.blocks, 1)
  })

  test('a lifted block lets in again; who is blocked cannot lift it; strangers record none', async ({
    assert,
  }) => {
    const { kari, patient, browser, colleague } = await givenCare()
    await blockPerson(colleague, patient.id, kari)
    const path = `/access/patients/${patient.id}/blocks`
    const [block] = (await colleague.get(path)).page<BlocksProps>().props.blocks
    const lift = (by: Visitor) =>
      by.send('DELETE', `/access/blocks/${block!.id}`, { json: { evidence: 'Angret seg.' } })
    assert.equal((await lift(browser)).status, 403)
    const stranger = await nordlys.signIn(await nordlys.givenClinician(await nordlys.givenUnit()))
    assert.equal((await lift(stranger)).status, 403)
    assert.equal((await blockPerson(stranger, patient.id, kari)).status, 403)
    const admin = await nordlys.signIn(await nordlys.givenStaff('administrator'))
    assert.equal((await admin.get(path)).status, 403)

    await lift(colleague)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
    assert.include(await actionsOf(nordlys, patient.id), 'block.lifted')
    assert.equal((await lift(colleague)).status, 404)
  })

  test('the privacy officer records and lifts for the patient as well', async ({ assert }) => {
    const { kari, patient, browser } = await givenCare()
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    await blockPerson(officer, patient.id, kari)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
    const recorded = (await eventsOf(nordlys, patient.id)).find(
      ({ action }) => action === 'block.recorded'
    )
    assert.equal(recorded?.reason, 'privacy_oversight')
  })

  test('an export run by who is blocked leaves the patient out and logs the refusal', async ({
    assert,
  }) => {
    const { kari, per, patient, colleague } = await givenCare()
    await blockPerson(colleague, patient.id, kari)
    const exported = async (staff: GivenStaff) => {
      const blocked: string[] = []
      const options: ExportOptions = {
        operator: { kind: 'staff', id: staff.id },
        onBlocked: (id) => blocked.push(id),
      }
      let text = ''
      for await (const { source } of exportRecords(await nordlys.tenant(), options)) text += source
      return { blocked, holds: text.includes(patient.id) }
    }
    assert.deepEqual(await exported(kari), { blocked: [patient.id], holds: false })
    assert.deepEqual(await exported(per), { blocked: [], holds: true })
    const events = (await eventsOf(nordlys, patient.id)).filter(
      ({ action }) => action === 'patient.exported'
    )
    assert.deepEqual(
      events.map(({ outcome }) => outcome),
      ['denied', 'success']
    )
  })
})

test.group('Access | staff who are patients', (group) => {
  const { nordlys } = setUpClinics(group)

  test('the own record is refused as staff, in an emergency too; a colleague opens it', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const value = '01819030037'
    const system = 'urn:oid:2.16.578.1.12.4.1.4.1'
    const patient = await nordlys.givenPatientAt(unit, {
      identifiers: [{ system, value, use: null, typeCode: null }],
    })
    await nordlys.inside((scope) =>
      identifyStaff(scope, { signInName: kari.signInName, identifier: '018190 30037' })
    )
    const browser = await nordlys.signIn(kari)
    const closed = await browser.get(`/patients/${patient.id}`)
    assert.equal(closed.status, 403)
    const { reason, emergencyTemplates } = closed.page<NoRelationProps>().props
    assert.deepEqual([reason, emergencyTemplates], ['own_record_refused', []])
    assert.equal((await breakGlass(browser, kari, patient.id, 'life_or_health')).status, 403)
    const colleague = await nordlys.signIn(await nordlys.givenClinician(unit))
    assert.equal((await colleague.get(`/patients/${patient.id}`)).status, 200)
  })
})
