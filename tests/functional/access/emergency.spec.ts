import { test } from '@japa/runner'
import { asSuperuser } from '#tests/support/superuser'
import { codeOf, setUpClinics } from '#tests/support/clinic'
import {
  actionsOf,
  breakGlass,
  eventsOf,
  givenEmergency,
  givenStrangers,
  letPass,
} from '#tests/functional/access/given_access'
import type { DeliveriesProps, NoRelationProps, RecordProps } from '#resources/inertia/contract'

test.group('Access | break-glass', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('a reason and a fresh code open one patient for four hours, and every event says why', async ({
    assert,
  }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    const closed = await browser.get(`/patients/${patient.id}`)
    const { emergencyTemplates } = closed.page<NoRelationProps>().props
    assert.include(emergencyTemplates, 'life_or_health')

    const answer = await breakGlass(browser, kari, patient.id, 'duty_call', {
      note: 'Tilkalt av nattevakten kanarinotat.',
    })
    assert.equal(answer.status, 303)
    const record = await browser.get(`/patients/${patient.id}`)
    assert.equal(record.status, 200)
    const { props } = record.page<RecordProps>()
    assert.equal(props.patient.reason, 'emergency')
    assert.equal(props.patient.emergency?.template, 'duty_call')
    const left = new Date(props.patient.emergency!.until).getTime() - Date.now()
    assert.approximately(left, 4 * 3_600_000, 60_000)

    const deliveries = await browser.get(`/patients/${patient.id}/deliveries`)
    assert.isNotNull(deliveries.page<DeliveriesProps>().props.patient.emergency)
    const events = await eventsOf(nordlys, patient.id)
    const later = events.filter(({ reason }) => reason === 'emergency')
    assert.deepEqual(
      later.map(({ action, purpose, details }) => [action, purpose, details.template]),
      [
        ['emergency.opened', 'BTG', 'duty_call'],
        ['patient.opened', 'BTG', 'duty_call'],
        ['deliveries.opened', 'BTG', 'duty_call'],
      ]
    )
    assert.notInclude(JSON.stringify(events), 'kanarinotat')
  })

  test('it is for that person and that patient only', async ({ assert }) => {
    const { kari, here, elsewhere, patient, browser } = await givenStrangers(nordlys)
    const other = await nordlys.givenPatientAt(elsewhere)
    const colleague = await nordlys.signIn(await nordlys.givenClinician(here))
    await breakGlass(browser, kari, patient.id)

    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
    assert.equal((await browser.get(`/patients/${other.id}`)).status, 403)
    assert.equal((await colleague.get(`/patients/${patient.id}`)).status, 403)
  })

  test('after four hours it has ended by itself, for reading and for writing', async ({
    assert,
  }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    await breakGlass(browser, kari, patient.id)
    const entry = { kind: 'Note', text: 'Nødtilgang.', patientVersion: 1, sign: false }
    const json = { accept: 'application/json' }
    const write = () => browser.post(`/patients/${patient.id}/entries`, entry, json)

    await letPass(nordlys, patient.id, '3 hours 59 minutes')
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
    assert.isBelow((await write()).status, 400)
    await letPass(nordlys, patient.id, '1 minute')
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
    assert.equal((await write()).status, 403)
  })

  test('the one who opened it can end it, and the end stands in the log', async ({ assert }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    await breakGlass(browser, kari, patient.id)
    const ended = await browser.delete(`/patients/${patient.id}/emergency-access`)
    assert.equal(ended.headers.location, '/patients')
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
    assert.include(await actionsOf(nordlys, patient.id), 'emergency.ended')
  })

  test('a wrong code, a used code and no reason open nothing', async ({ assert }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    await breakGlass(browser, kari, patient.id, 'duty_call', { code: '000000' })
    await breakGlass(browser, kari, patient.id, 'duty_call', { code: codeOf(kari) })
    const invented = { template: 'because', code: codeOf(kari, 1) }
    await browser.post(`/patients/${patient.id}/emergency-access`, invented)

    const closed = await browser.get(`/patients/${patient.id}`)
    assert.equal(closed.status, 403)
    assert.notInclude(await actionsOf(nordlys, patient.id), 'emergency.opened')
    await breakGlass(browser, kari, patient.id)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
  })

  test('one code posted ten times at once opens once', async ({ assert }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    await Promise.all(Array.from({ length: 10 }, () => breakGlass(browser, kari, patient.id)))
    const opened = (await actionsOf(nordlys, patient.id)).filter(
      (one) => one === 'emergency.opened'
    )
    assert.lengthOf(opened, 1)
  })

  test('where there is a relation already nothing is opened and no code used', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(kari)
    await breakGlass(browser, kari, patient.id)
    assert.notInclude(await actionsOf(nordlys, patient.id), 'emergency.opened')
  })

  test('administrators and privacy officers break no glass', async ({ assert }) => {
    const { patient } = await givenStrangers(nordlys)
    for (const role of ['administrator', 'privacy_officer'] as const) {
      const staff = await nordlys.givenStaff(role)
      const browser = await nordlys.signIn(staff)
      assert.equal((await breakGlass(browser, staff, patient.id)).status, 403)
    }
    assert.notInclude(await actionsOf(nordlys, patient.id), 'emergency.opened')
  })

  test("another tenant's patient is as unknown as an invented one", async ({ assert }) => {
    const { kari, browser } = await givenStrangers(nordlys)
    const foreign = await sorlys.givenPatient()
    const invented = '00000000-0000-4000-8000-000000000000'
    assert.equal((await breakGlass(browser, kari, foreign.id)).status, 404)
    assert.equal((await breakGlass(browser, kari, invented)).status, 404)
    assert.equal((await browser.get('/patients')).status, 200)
  })

  test('who is signed out in the meantime, or works here no more, gets nothing', async ({
    assert,
  }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    await givenEmergency(nordlys, kari.id, patient.id)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
    await asSuperuser(nordlys, (client) =>
      client.query('update assignments set valid_until = now() where staff_id = $1', [kari.id])
    )
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
  })
})
