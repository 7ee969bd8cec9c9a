import { test } from '@japa/runner'
import { asSuperuser } from '#tests/support/superuser'
import { setUpClinics, type GivenStaff } from '#tests/support/clinic'
import {
  actionsOf,
  eventsOf,
  givenEmergency,
  givenStrangers,
} from '#tests/functional/access/given_access'
import type { AccessRequestsProps, NoRelationProps, RecordProps } from '#resources/inertia/contract'
import type { Visitor } from '#tests/support/visitor'

const page = '/access/requests'
const why = 'Henvist til oss i dag, episoden er ikke åpnet ennå.'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function requestsFor(browser: Visitor) {
  return (await browser.get(page)).page<AccessRequestsProps>().props.requests
}

test.group('Access | requests and their answers', (group) => {
  const { nordlys } = setUpClinics(group)

  async function givenRequest() {
    const given = await givenStrangers(nordlys)
    await given.browser.post(`/patients/${given.patient.id}/access-requests`, { reason: why })
    const per = await nordlys.givenClinician(given.elsewhere, 'Per Treating')
    const treating = await nordlys.signIn(per)
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ id: string }>('select id from access_requests where patient_id = $1', [
        given.patient.id,
      ])
    )
    return { ...given, per, treating, id: rows[0]!.id }
  }

  const closedFor = async (browser: Visitor, patientId: string) =>
    (await browser.get(`/patients/${patientId}`)).page<NoRelationProps>().props.asked

  test("a clinician of the patient's unit reads why and says yes until a date", async ({
    assert,
  }) => {
    const { browser, treating, patient, kari, id } = await givenRequest()
    const [asked] = (await requestsFor(treating)).filter((one) => one.id === id)
    assert.deepInclude(asked, { reason: why, askedBy: kari.name, blocked: false })

    const body = { answer: 'grant', until: inDays(10), reason: 'Felles pasient.' }
    await treating.post(`${page}/${id}/answer`, body)
    const opened = await browser.get(`/patients/${patient.id}`)
    assert.equal(opened.status, 200)
    assert.equal(opened.page<RecordProps>().props.patient.reason, 'granted_request')
    const actions = await actionsOf(nordlys, patient.id)
    assert.includeMembers(actions, ['access.request_opened', 'access.granted'])
  })

  test('after the date the yes is over, and the asker can ask again', async ({ assert }) => {
    const { browser, treating, patient, id } = await givenRequest()
    await treating.post(`${page}/${id}/answer`, {
      answer: 'grant',
      until: inDays(2),
      reason: 'Felles pasient.',
    })
    await asSuperuser(nordlys, (client) =>
      client.query(`update access_requests set valid_until = now() where id = $1`, [id])
    )
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
    const asked = await closedFor(browser, patient.id)
    assert.deepInclude(asked, { state: 'granted', answer: 'Felles pasient.' })
  })

  test('a no is read by the asker with its reason, and opens nothing', async ({ assert }) => {
    const { browser, treating, patient, id } = await givenRequest()
    await treating.post(`${page}/${id}/answer`, { answer: 'refuse', reason: 'Ikke tjenstlig.' })
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 403)
    const asked = await closedFor(browser, patient.id)
    assert.deepInclude(asked, { state: 'refused', answer: 'Ikke tjenstlig.' })
    const events = await eventsOf(nordlys, patient.id)
    assert.include(
      events.map(({ action }) => action),
      'access.refused'
    )
    assert.notInclude(JSON.stringify(events), 'tjenstlig')
  })

  test('the privacy officer may answer; who is let in by an emergency may not', async ({
    assert,
  }) => {
    const { browser, patient, id, here } = await givenRequest()
    const stranger = await nordlys.givenClinician(here)
    await givenEmergency(nordlys, stranger.id, patient.id)
    const third = await nordlys.signIn(stranger)
    assert.isEmpty((await requestsFor(third)).filter((one) => one.id === id))
    const grant = { answer: 'grant', until: inDays(1), reason: 'Ja da.' }
    assert.equal((await third.post(`${page}/${id}/answer`, grant)).status, 403)

    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    assert.isNotEmpty((await requestsFor(officer)).filter((one) => one.id === id))
    await officer.post(`${page}/${id}/answer`, grant)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
  })

  test('nobody answers their own request, and nobody for longer than thirty days', async ({
    assert,
  }) => {
    const { browser, treating, patient, kari, id } = await givenRequest()
    const grant = { answer: 'grant', until: inDays(40), reason: 'Lenge.' }
    await treating.post(`${page}/${id}/answer`, grant)
    await treating.post(`${page}/${id}/answer`, { ...grant, until: inDays(-1) })
    await treating.post(`${page}/${id}/answer`, { ...grant, until: null })
    assert.equal((await closedFor(browser, patient.id))?.state, 'waiting')

    await makeOfficer(kari)
    await browser.post(`${page}/${id}/answer`, { ...grant, until: inDays(1) })
    assert.equal((await closedFor(browser, patient.id))?.state, 'waiting')
    const denied = (await eventsOf(nordlys, patient.id)).filter(
      ({ action, outcome }) => action === 'access.granted' && outcome === 'denied'
    )
    assert.lengthOf(denied, 1)
  })

  test('two answers at once: the first stands', async ({ assert }) => {
    const { treating, patient, id } = await givenRequest()
    const answers = [
      { answer: 'grant', until: inDays(3), reason: 'Ja, felles.' },
      { answer: 'refuse', reason: 'Nei, ikke her.' },
    ]
    await Promise.all(answers.map((answer) => treating.post(`${page}/${id}/answer`, answer)))
    const actions = await actionsOf(nordlys, patient.id)
    assert.lengthOf(
      actions.filter((one) => one === 'access.granted' || one === 'access.refused'),
      1
    )
  })

  function makeOfficer(staff: GivenStaff) {
    return asSuperuser(nordlys, (client) =>
      client.query(
        `insert into assignments (id, staff_id, role) values (gen_random_uuid(), $1, 'privacy_officer')`,
        [staff.id]
      )
    )
  }
})
