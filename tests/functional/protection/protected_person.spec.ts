import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { enqueueDelivery } from '#app/deliveries/enqueue_delivery'
import { disclose } from '#app/egress/disclosure_ledger'
import { exportRecords, type ExportOptions } from '#app/records/export/export_records'
import { actionsOf, breakGlass, eventsOf } from '#tests/functional/access/given_access'
import { Outbox } from '#tests/functional/deliveries/outbox_fixture'
import { allRoutes, bodyOf, pathOf } from '#tests/functional/http/route_table'
import { setUpVideoClinics, switchOn } from '#tests/functional/plugins/video_clinic'
import { canaries, givenImported, protect } from '#tests/functional/protection/protected_patient'
import type { Clinic } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type {
  ExplainPatientProps,
  PatientSearchProps,
  RecordProps,
  ShownPlace,
} from '#resources/inertia/contract'

const json = { accept: 'application/json' }
const restricted = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'

/** Every word that a text gives away. */
const told = (text: string) => canaries.filter((word) => text.includes(word))

async function exported(clinic: Clinic, options: ExportOptions): Promise<string> {
  const items = []
  for await (const { source } of exportRecords(await clinic.tenant(), options)) items.push(source)
  return items.join('\n')
}

test.group('Protected persons | every route', (group) => {
  const { nordlys } = setUpVideoClinics(group)

  for (const role of ['clinician', 'stranger', 'administrator', 'privacy_officer'] as const) {
    test(`no answer to a ${role} tells where a protected person is, whatever is asked`, async ({
      assert,
      cleanup,
    }) => {
      const unit = await nordlys.givenUnit()
      const elsewhere = await nordlys.givenUnit()
      const patient = await givenImported(nordlys, cleanup, unit, {
        security: [{ system: restricted, code: 'V' }],
      })
      const place = role === 'stranger' ? elsewhere : unit
      const kind = role === 'stranger' ? 'clinician' : role
      const reader = await nordlys.signIn(await nordlys.givenStaff(kind, place))
      const routes = allRoutes().filter(({ pattern }) => !pattern.includes('/sign-out'))
      assert.isAbove(routes.length, 90)
      for (const route of routes) {
        if (route.pattern.endsWith('/shown-place') && role === 'clinician') continue
        for (const accept of ['text/html', 'application/json']) {
          const path = pathOf(route, patient.id)
          const body = route.method === 'GET' ? {} : { json: bodyOf(route) }
          const answer = await reader.send(route.method, path, { accept, ...body })
          const all = answer.text + JSON.stringify(answer.headers)
          assert.deepEqual(told(all), [], `${role} ${route.method} ${route.pattern} ${accept}`)
        }
        if (route.pattern.endsWith('/address-protection') && route.method === 'DELETE') {
          await asSuperuser(nordlys, (client) =>
            client.query(
              `update address_protections set lifted_at = null, lifted_by_staff_id = null,
                 lift_reason_sealed = null where patient_id = $1`,
              [patient.id]
            )
          )
        }
      }
    }).timeout(120_000)
  }

  test('the same walk finds the words when nobody is protected, so it can find them', async ({
    assert,
    cleanup,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await givenImported(nordlys, cleanup, unit, { security: [] })
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const record = await kari.get(`/patients/${patient.id}`, json)
    assert.sameMembers(told(record.text), ['Kanarifuglveien', 'kanarikontoret'])
  })
})

test.group('Protected persons | showing', (group) => {
  const { nordlys } = setUpVideoClinics(group)

  async function givenProtected(cleanup: (callback: () => Promise<void>) => void) {
    const unit = await nordlys.givenUnit()
    const patient = await givenImported(nordlys, cleanup, unit, {
      security: [{ system: restricted, code: 'R' }],
    })
    const staff = await nordlys.givenClinician(unit)
    return { unit, patient, staff, kari: await nordlys.signIn(staff) }
  }

  test('who treats them sees it for a purpose, which stands in the log', async ({
    assert,
    cleanup,
  }) => {
    const { patient, kari } = await givenProtected(cleanup)
    const path = `/patients/${patient.id}/shown-place`
    const { status } = await kari.post(path, {}, json)
    assert.equal(status, 422, 'shown without a purpose')
    const shown = await kari.post(path, { purpose: 'home_visit' }, json)
    const { addresses, generalPractitioner } = shown.json<ShownPlace>()
    assert.include(addresses.join(), 'Kanarifuglveien 7')
    assert.equal(generalPractitioner, 'Kanarifastlegen')
    const event = (await eventsOf(nordlys, patient.id)).find(
      ({ action }) => action === 'patient.place_shown'
    )
    assert.containsSubset(event?.details, { purpose: 'home_visit', degree: 'confidential' })
    assert.isEmpty(told(JSON.stringify(event)))
  })

  test('a yes to a request, and the privacy officer’s oversight, do not show it; an emergency does', async ({
    assert,
    cleanup,
  }) => {
    const { patient } = await givenProtected(cleanup)
    const path = `/patients/${patient.id}/shown-place`
    const body = { purpose: 'life_or_health' }
    const granted = await nordlys.givenClinician(await nordlys.givenUnit())
    await asSuperuser(nordlys, (client) =>
      client.query(
        `insert into access_requests (id, patient_id, staff_id, reason_sealed, state, answered_at,
           answered_by_staff_id, answer_sealed, valid_until)
         select gen_random_uuid(), $1, $2, 'x', 'granted', now(),
           (select id from staff where id <> $2 limit 1), 'x', now() + interval '1 day'`,
        [patient.id, granted.id]
      )
    )
    const asked = await nordlys.signIn(granted)
    assert.equal((await asked.get(`/patients/${patient.id}`, json)).status, 200)
    assert.equal((await asked.post(path, body, json)).status, 403)
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    assert.equal((await officer.post(path, body, json)).status, 403)

    const ambulance = await nordlys.givenClinician(await nordlys.givenUnit())
    const browser = await nordlys.signIn(ambulance)
    assert.equal((await browser.post(path, body, json)).status, 403)
    await breakGlass(browser, ambulance, patient.id)
    assert.equal((await browser.post(path, body, json)).status, 200)
  })

  test('places of treatment are told to those who work there alone: record, search, log, explanation', async ({
    assert,
    cleanup,
  }) => {
    const { patient, kari, unit } = await givenProtected(cleanup)
    const secret = await nordlys.givenUnit('Kanarisenteret')
    const there = await nordlys.givenClinician(secret, 'Tone Der')
    await nordlys.givenEpisode(patient, secret, { responsible: there })
    const record = await kari.get(`/patients/${patient.id}`, json)
    assert.notInclude(record.text, secret.id)
    assert.notInclude(record.text, 'Tone Der')
    const { episodes } = record.json<RecordProps>()
    assert.sameMembers(
      episodes.map((episode) => episode.unit?.name ?? null),
      [unit.name, null]
    )
    const search = await kari.post('/patients/search', { terms: patient.name }, json)
    assert.isEmpty(told(search.text))
    assert.lengthOf(search.json<PatientSearchProps>().patients ?? [], 1)

    const tone = await nordlys.signIn(there)
    const own = await tone.get(`/patients/${patient.id}`, json)
    assert.include(own.text, 'Kanarisenteret')
    assert.notInclude(own.text, unit.id)

    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const explained = await officer.get(`/access/explain/patients/${patient.id}`)
    const { props } = explained.page<ExplainPatientProps>()
    assert.deepEqual([...new Set(props.people.map(({ unitName }) => unitName))], [null])
    assert.isAbove(props.people.length, 1, 'the decision was made on masked facts')
    const log = await officer.get(`/audit/patients/${patient.id}`)
    assert.isEmpty(told(JSON.stringify(log.page().props)))
  })

  test('changing a telephone number keeps what was hidden from who changed it', async ({
    assert,
    cleanup,
  }) => {
    const { patient, kari } = await givenProtected(cleanup)
    const record = (await kari.get(`/patients/${patient.id}`, json)).json<RecordProps>()
    const contactPoints = [{ system: 'phone', value: '99000222' }]
    const body = { patientVersion: record.patient.version, contactPoints }
    await kari.put(`/patients/${patient.id}/contact-points`, body)
    const reason = { reason: 'Folkeregisteret har opphevet sperren.' }
    await kari.send('DELETE', `/access/patients/${patient.id}/address-protection`, { json: reason })
    const after = (await kari.get(`/patients/${patient.id}`, json)).json<RecordProps>()
    assert.include(after.addresses.join(), 'Kanarifuglveien 7')
    assert.sameMembers(
      after.contactPoints.map(({ value }) => value),
      ['99000222', 'https://kanarikontoret.example']
    )
  })
})

test.group('Protected persons | setting and lifting', (group) => {
  const { nordlys } = setUpVideoClinics(group)

  test('who treats them, and the privacy officer, may with a reason; nobody else', async ({
    assert,
    cleanup,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await givenImported(nordlys, cleanup, unit, { security: [] })
    const path = `/access/patients/${patient.id}/address-protection`
    const stranger = await nordlys.signIn(await nordlys.givenClinician(await nordlys.givenUnit()))
    const administrator = await nordlys.signIn(await nordlys.givenStaff('administrator'))
    for (const nobody of [stranger, administrator]) {
      const body = { degree: 'confidential', reason: 'Bare fordi.' }
      assert.equal((await nobody.post(path, body, json)).status, 403)
    }
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    await kari.post(path, { degree: 'confidential', reason: '' })
    assert.notInclude(await actionsOf(nordlys, patient.id), 'protection.recorded')
    await protect(kari, patient.id)
    await protect(kari, patient.id)
    const record = await kari.get(`/patients/${patient.id}`, json)
    assert.equal(record.json<RecordProps>().patient.protection, 'strictly_confidential')
    assert.isEmpty(told(record.text))
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    await officer.send('DELETE', path, { json: { reason: 'Brev fra registeret.' } })
    const actions = (await actionsOf(nordlys, patient.id)).filter((action) =>
      action.startsWith('protection.')
    )
    assert.deepEqual(actions, ['protection.recorded', 'protection.lifted'])
    const open = await kari.get(`/patients/${patient.id}`, json)
    assert.isNull(open.json<RecordProps>().patient.protection)
  })

  test('a label at import sets it, in either spelling; an import without one never lifts it', async ({
    assert,
    cleanup,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const labels = [
      { security: [{ system: restricted, code: 'V' }], degree: 'strictly_confidential' },
      { security: [{ code: 'R' }], degree: 'confidential' },
      { security: [{ system: restricted, code: 'N' }], degree: null },
      { security: [{ system: 'urn:oid:1.2.3', code: 'R' }], degree: null },
    ]
    for (const { security, degree } of labels) {
      const patient = await givenImported(nordlys, cleanup, unit, { security })
      const record = await kari.get(`/patients/${patient.id}`, json)
      assert.equal(record.json<RecordProps>().patient.protection, degree, JSON.stringify(security))
    }
  })
})

test.group('Protected persons | what leaves', (group) => {
  const { nordlys, provider } = setUpVideoClinics(group)

  const encounter = {
    resourceType: 'Encounter',
    id: randomUUID(),
    status: 'finished',
    class: { code: 'AMB' },
    subject: { reference: 'PATIENT' },
    serviceProvider: { reference: 'Organization/9', display: 'Kanarisenteret' },
    location: [{ location: { reference: 'Location/4', display: 'Kanarisenteret' } }],
    length: { value: 1.0, unit: 'h' },
  }
  const appointment = {
    resourceType: 'Appointment',
    id: randomUUID(),
    status: 'booked',
    participant: [
      { actor: { reference: 'PATIENT' }, status: 'accepted' },
      { actor: { reference: 'Location/4', display: 'Kanarisenteret' }, status: 'accepted' },
    ],
  }

  test('an export leaves places out and labels the person; with a purpose it gives them, and says so', async ({
    assert,
    cleanup,
  }) => {
    const unit = await nordlys.givenUnit()
    const more = [
      { ...encounter, id: randomUUID() },
      { ...appointment, id: randomUUID() },
    ]
    const { id: patientId } = await givenImported(nordlys, cleanup, unit, {
      security: [{ system: restricted, code: 'V' }],
      more,
    })
    const discreet = await exported(nordlys, { patientId })
    assert.isEmpty(told(discreet))
    assert.include(discreet, '"code":"V"')
    assert.include(discreet, '"resourceType":"Encounter"')
    const whole = await exported(nordlys, { patientId, placesPurpose: 'archive' })
    assert.includeMembers(told(whole), ['Kanarifuglveien', 'Kanarifastlegen', 'Kanarisenteret'])
    const events = (await eventsOf(nordlys, patientId)).filter(
      ({ action }) => action === 'patient.exported'
    )
    assert.deepInclude(events[0]?.details, { places: 'left_out' })
    assert.containsSubset(events[1]?.details, { places: 'given', placesPurpose: 'archive' })
  })

  test('a message names the hospital and not the unit, and so does one that would tell of health', async ({
    assert,
    cleanup,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await givenImported(nordlys, cleanup, unit, { security: [{ code: 'R' }] })
    const open = await givenImported(nordlys, cleanup, unit, { security: [] })
    const post = await new Outbox(await nordlys.tenant(), patient.id).open()
    cleanup(() => post.close())
    await post.declareRelay()
    const link = 'https://portal.nordlys.example/x'
    const send = (patientId: string, recipient: string, unitName: string) =>
      nordlys.inside(({ database }) =>
        database.transaction((trx) =>
          enqueueDelivery(trx, {
            patientId,
            channel: 'email',
            recipient,
            template: 'core.meeting_invitation',
            values: { link, unitName },
            source: 'core',
          })
        )
      )
    await send(patient.id, 'a@example.no', 'Kanarisenteret')
    await send(open.id, 'b@example.no', 'Psykiatrisk poliklinikk')
    await send(open.id, 'c@example.no', 'Kanarisenteret')
    await post.work()
    const texts = new Map(post.relay.mailbox.all().map(({ to, text }) => [to[0], text]))
    assert.isEmpty(told(texts.get('a@example.no') ?? 'Kanarisenteret'))
    assert.include(texts.get('a@example.no'), 'Nordlys sykehus')
    assert.notInclude(texts.get('b@example.no'), 'Psykiatrisk')
    assert.include(texts.get('c@example.no'), 'Kanarisenteret')
  })

  test('a plugin gives nothing that tells the place: the video provider sees none of it', async ({
    assert,
    cleanup,
  }) => {
    await switchOn(await nordlys.signIn(await nordlys.givenStaff('administrator')))
    const unit = await nordlys.givenUnit()
    const patient = await givenImported(nordlys, cleanup, unit, { security: [{ code: 'R' }] })
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const startsAt = new Date(Date.now() + 3_600_000).toISOString()
    const booked = await kari.post(`/video-meetings/patients/${patient.id}/meetings`, {
      startsAt,
      minutes: 30,
    })
    assert.isBelow(booked.status, 400)
    const calls = JSON.stringify(await provider.calls())
    assert.include(calls, 'meetings')
    assert.isEmpty(told(calls))
  })

  test('a link or embed that tells the place is refused, and so is what hands it out', async ({
    assert,
    cleanup,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await givenImported(nordlys, cleanup, unit, { security: [{ code: 'R' }] })
    const open = await givenImported(nordlys, cleanup, unit, { security: [] })
    const give = (patientId: string) =>
      nordlys.inside(({ database }) =>
        database.transaction((trx) =>
          disclose(trx, {
            patientId,
            source: 'plugin:maps',
            processor: 'Kart AS',
            host: 'maps.example',
            categories: ['postal_address'],
            purpose: 'Show the way',
            template: 'map',
            subjectKey: randomUUID(),
          })
        )
      )
    await assert.rejects(() => give(patient.id), /must not be told/)
    assert.isNotNull(await give(open.id))
  })
})
