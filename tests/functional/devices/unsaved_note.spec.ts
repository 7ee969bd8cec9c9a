import { test } from '@japa/runner'
import { forgetAttempts, forgetUsedCodes } from '#tests/functional/auth/enrolment'
import { json, seatOf } from '#tests/functional/devices/ward'
import { arrived } from '#tests/functional/people/staff_room'
import { codeOf, setUpClinics, type GivenPatient, type GivenUnit } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Browser } from '#tests/functional/auth/browser'
import type { DraftSaved, RecordProps } from '#resources/inertia/contract'

const half = 'Pasienten har smerter i venstre'

test.group('Devices | an unsaved note', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const written = async (browser: Browser, patient: GivenPatient) => {
    const entry = { kind: 'Note', text: half, patientVersion: 1, sign: false }
    return (await browser.post(`/patients/${patient.id}/entries`, entry, json)).json<DraftSaved>()
  }
  const textsFor = async (browser: Browser, patient: GivenPatient) =>
    (await browser.get(`/patients/${patient.id}`, json))
      .json<RecordProps>()
      .entries.map(({ text }) => text)
  const given = async (): Promise<[GivenUnit, GivenPatient]> => {
    const unit = await nordlys.givenUnit()
    return [unit, await nordlys.givenPatientAt(unit)]
  }

  test('it comes back after a lock, to the same person and patient and to nobody else', async ({
    assert,
  }) => {
    const [unit, patient] = await given()
    const [kari, per] = [await nordlys.givenClinician(unit), await nordlys.givenClinician(unit)]
    const { browser } = await seatOf(nordlys, kari, 'ward_shared')
    await written(browser, patient)
    await browser.post('/locked', { path: `/patients/${patient.id}` })
    await browser.get('/locked')
    assert.equal(await browser.statusAsProgram(`/patients/${patient.id}`), 401)

    const other = await arrived(nordlys, per)
    assert.deepEqual(await textsFor(other, patient), [])

    await forgetUsedCodes(nordlys)
    const { headers } = await browser.post('/locked/code', { code: codeOf(kari) })
    assert.equal(headers.location, `/patients/${patient.id}`)
    assert.deepEqual(await textsFor(browser, patient), [half])
    assert.deepEqual(await textsFor(browser, await nordlys.givenPatientAt(unit)), [])
  })

  test('it lies in the database encrypted', async ({ assert }) => {
    const [unit, patient] = await given()
    const browser = await arrived(nordlys, await nordlys.givenClinician(unit))
    const { entryId } = await written(browser, patient)
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ content: Buffer }>(
        'select content_sealed as content from entry_versions where entry_id = $1',
        [entryId]
      )
    )
    assert.lengthOf(rows, 1)
    assert.notInclude(rows[0]!.content.toString('latin1'), 'smerter')
  })

  test('its author discards it, nothing of it is left, and the log says so', async ({ assert }) => {
    const [unit, patient] = await given()
    const browser = await arrived(nordlys, await nordlys.givenClinician(unit))
    const { entryId } = await written(browser, patient)
    assert.equal((await browser.delete(`/entries/${entryId}/draft`, json)).status, 200)
    assert.deepEqual(await textsFor(browser, patient), [])
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ left: number; told: number }>(
        `select (select count(*)::int from entry_versions where entry_id = $1) as left,
           (select count(*)::int from audit_events
             where action = 'entry.draft_discarded' and subject_id = $1::text) as told`,
        [entryId]
      )
    )
    assert.deepEqual(rows, [{ left: 0, told: 1 }])
  })

  test('nobody discards the draft of a colleague, nor what is signed', async ({ assert }) => {
    const [unit, patient] = await given()
    const kari = await arrived(nordlys, await nordlys.givenClinician(unit))
    const per = await arrived(nordlys, await nordlys.givenClinician(unit))
    const { entryId, version } = await written(kari, patient)
    assert.equal((await per.delete(`/entries/${entryId}/draft`, json)).status, 404)
    await kari.post(`/entries/${entryId}/signature`, { text: half, version }, json)
    assert.equal((await kari.delete(`/entries/${entryId}/draft`, json)).status, 422)
    assert.deepEqual(await textsFor(per, patient), [half])
  })
})
