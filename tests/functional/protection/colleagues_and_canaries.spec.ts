import { test } from '@japa/runner'
import { identifyStaff } from '#app/access/actions/identify_staff'
import { eventsOf } from '#tests/functional/access/given_access'
import { allRoutes, bodyOf, pathOf } from '#tests/functional/http/route_table'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type {
  ColleagueReadingsProps,
  RecordProps,
  ShownIdentifiers,
} from '#resources/inertia/contract'

const json = { accept: 'application/json' }
const number = '01817099768'
const system = 'urn:oid:2.16.578.1.12.4.1.4.1'

test.group('Colleagues | a member of staff who is a patient', (group) => {
  const { nordlys } = setUpClinics(group)

  async function given() {
    const ward = await nordlys.givenUnit()
    const clinic = await nordlys.givenUnit()
    const nurse = await nordlys.givenClinician(ward, 'Nina Pasient')
    const identifiers = [{ system, value: number, use: null, typeCode: null }]
    const patient = await nordlys.givenPatientAt(clinic, { name: 'Nina Pasient', identifiers })
    await asSuperuser(nordlys, (client) => client.query('delete from staff_identities'))
    const identity = { signInName: nurse.signInName, identifier: number }
    const identified = await nordlys.inside((scope) => identifyStaff(scope, identity))
    if (!identified.ok) throw new Error(identified.reason)
    return { ward, clinic, nurse, patient }
  }

  test('a colleague without a relation gets no further than anybody, and the try is marked', async ({
    assert,
  }) => {
    const { ward, patient } = await given()
    const kari = await nordlys.signIn(await nordlys.givenClinician(ward, 'Kari Kollega'))
    assert.equal((await kari.get(`/patients/${patient.id}`, json)).status, 403)
    const [event] = (await eventsOf(nordlys, patient.id)).filter(
      ({ action }) => action === 'patient.denied'
    )
    assert.deepInclude(event?.details, { colleague: 'true' })
  })

  test('with a relation it opens, every event is marked, and the privacy officer finds it', async ({
    assert,
  }) => {
    const { ward, patient } = await given()
    await nordlys.givenEpisode(patient, ward)
    const staff = await nordlys.givenClinician(ward, 'Kåre Kollega')
    const kaare = await nordlys.signIn(staff)
    assert.equal((await kaare.get(`/patients/${patient.id}`, json)).status, 200)
    const opened = (await eventsOf(nordlys, patient.id)).filter(
      ({ actor_id: actor }) => actor === staff.id
    )
    assert.isNotEmpty(opened)
    for (const { details } of opened) assert.deepInclude(details, { colleague: 'true' })
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const { props } = (await officer.get('/access/colleagues')).page<ColleagueReadingsProps>()
    const found = props.readings.find(({ readBy }) => readBy === 'Kåre Kollega')
    assert.containsSubset(found, { action: 'patient.opened', patient: { name: 'Nina Pasient' } })
  })

  test('somebody who treats her and works elsewhere is no colleague; who has left neither', async ({
    assert,
  }) => {
    const { ward, clinic, patient } = await given()
    const treating = await nordlys.givenClinician(clinic, 'Berit Behandler')
    const left = await nordlys.givenClinician(ward, 'Leif Sluttet')
    await nordlys.givenEpisode(patient, clinic, { responsible: left })
    await asSuperuser(nordlys, async (client) => {
      await client.query(
        `insert into assignments (id, staff_id, role, unit_id) values (gen_random_uuid(), $1, 'clinician', $2)`,
        [left.id, clinic.id]
      )
      await client.query(
        `update assignments set valid_until = now() - interval '1 day', valid_from = now() - interval '2 days'
         where staff_id = $1 and unit_id = $2`,
        [left.id, ward.id]
      )
    })
    for (const staff of [treating, left]) {
      const browser = await nordlys.signIn(staff)
      assert.equal((await browser.get(`/patients/${patient.id}`, json)).status, 200)
      const events = await eventsOf(nordlys, patient.id)
      const own = events.filter(({ actor_id: actor }) => actor === staff.id)
      for (const { details } of own) assert.notProperty(details, 'colleague')
    }
  })

  test('her own record does not open for herself', async ({ assert }) => {
    const { clinic, nurse, patient } = await given()
    await nordlys.givenEpisode(patient, clinic, { responsible: nurse })
    const nina = await nordlys.signIn(nurse)
    assert.equal((await nina.get(`/patients/${patient.id}`, json)).status, 403)
  })
})

test.group('Note bodies | roles without a right to them', (group) => {
  const { nordlys } = setUpClinics(group)
  const canary = 'Kanarinotat'

  async function given() {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const patient = await nordlys.givenPatientAt(unit)
    const body = { kind: `${canary}type`, text: `${canary} med diagnose.`, patientVersion: 1 }
    const path = `/patients/${patient.id}/entries`
    const signed = await kari.post(path, { ...body, sign: true }, json)
    await kari.post(path, { ...body, sign: false }, json)
    const { entryId } = signed.json<{ entryId: string }>()
    const record = await kari.get(`/patients/${patient.id}`, json)
    if (!record.text.includes(canary)) throw new Error('the walk could not find its canary')
    return { unit, patient, entryId }
  }

  for (const role of ['administrator', 'privacy_officer', 'stranger'] as const) {
    test(`no route tells a ${role} what a note says: pages, JSON, errors, filters and orders`, async ({
      assert,
    }) => {
      const { patient, entryId, unit } = await given()
      const elsewhere = await nordlys.givenUnit()
      const kind = role === 'stranger' ? 'clinician' : role
      const staff = await nordlys.givenStaff(kind, role === 'stranger' ? elsewhere : unit)
      const browser = await nordlys.signIn(staff)
      const oracle = `?sort=text&order=desc&filter=${canary}&query=${canary}&cursor=${canary}`
      for (const route of allRoutes()) {
        if (route.pattern === '/sign-out') continue
        const body = route.method === 'GET' ? {} : { json: { ...bodyOf(route), terms: canary } }
        const asks = [
          { id: patient.id, query: oracle, accept: 'application/json' },
          { id: entryId, query: oracle, accept: 'application/json' },
          { id: entryId, query: '', accept: 'text/html' },
        ]
        for (const { id, query, accept } of asks) {
          const path = pathOf(route, id)
          const { text } = await browser.send(route.method, path + query, { accept, ...body })
          assert.notInclude(text, `${canary} med`, `${role} ${route.method} ${route.pattern}`)
          assert.notInclude(text, `${canary}type`, `${role} ${route.method} ${route.pattern}`)
        }
      }
    }).timeout(120_000)
  }

  test('an answer is the same whether a note has a word or not', async ({ assert }) => {
    const { patient, entryId } = await given()
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const stranger = await nordlys.signIn(await nordlys.givenClinician(await nordlys.givenUnit()))
    for (const browser of [officer, stranger]) {
      const hit = await browser.post('/patients/search', { terms: canary }, json)
      const miss = await browser.post('/patients/search', { terms: 'finnesikke' }, json)
      const shape = ({ status, text }: { status: number; text: string }) => [
        status,
        text
          .replaceAll(canary, '·')
          .replaceAll('finnesikke', '·')
          .replaceAll(/"[0-9a-f-]{36}"/g, ''),
      ]
      assert.deepEqual(shape(hit), shape(miss))
      assert.oneOf((await browser.get(`/entries/${entryId}/versions`, json)).status, [403, 404])
      assert.equal((await browser.get(`/patients/${patient.id}`, json)).status, 403)
    }
  })
})

test.group('National identity numbers', (group) => {
  const { nordlys } = setUpClinics(group)

  test('the number is masked on every page and shown when asked for, which is in the log', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const identifiers = [{ system, value: '17817099754', use: null, typeCode: null }]
    const patient = await nordlys.givenPatientAt(unit, { identifiers })
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    for (const route of allRoutes().filter(({ method }) => method === 'GET')) {
      const { text } = await kari.get(pathOf(route, patient.id), json)
      assert.notInclude(text, '17817099754', route.pattern)
    }
    const search = await kari.post('/patients/search', { terms: '17817099754' }, json)
    const { query: _, ...found } = search.json<Record<string, unknown>>()
    assert.notInclude(JSON.stringify(found), '17817099754')
    const shown = await kari.post(`/patients/${patient.id}/shown-identifiers`, {}, json)
    const [identifier] = shown.json<ShownIdentifiers>().identifiers
    assert.equal(identifier?.value, '17817099754')
    const events = await eventsOf(nordlys, patient.id)
    const event = events.find(({ action }) => action === 'patient.identifiers_shown')
    assert.equal(event?.reason, 'unit_episode')
    assert.notInclude(JSON.stringify(event), '17817099754')
    const { patient: banner } = (
      await kari.get(`/patients/${patient.id}`, json)
    ).json<RecordProps>()
    assert.match(banner.identifierMasked ?? '', /[•*]/)
  })

  test('without a relation, and in another role, nothing is shown', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const stranger = await nordlys.signIn(await nordlys.givenClinician(await nordlys.givenUnit()))
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    for (const browser of [stranger, officer]) {
      const path = `/patients/${patient.id}/shown-identifiers`
      assert.equal((await browser.post(path, {}, json)).status, 403)
    }
  })
})
