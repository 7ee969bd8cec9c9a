import { test } from '@japa/runner'
import { statement } from '#app/tenants/plane_database'
import { setUpClinics } from '#tests/support/clinic'
import type {
  NoRelationProps,
  PatientSearchProps,
  RecordProps,
  UnitListProps,
} from '#resources/inertia/contract'

const selectEvents = statement(
  'test.select_events',
  `select action, outcome, reason, actor_id, details from audit_events
   where patient_id = $1 order by at, id`
)
type EventRow = { action: string; outcome: string; reason: string | null; actor_id: string | null }

test.group('Records | open a record', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  async function eventsOf(patientId: string) {
    const { database } = await nordlys.tenant()
    return database.query<EventRow>(selectEvents, [patientId])
  }

  test("a clinician's start page lists the patients of the unit, one listed event each", async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit, { name: 'Máret Sárá' })
    const browser = await nordlys.signIn(kari)

    const start = await browser.get('/')
    assert.equal(start.headers.location, '/patients')
    const list = await browser.get('/patients')
    const page = list.page<UnitListProps>()

    assert.equal(page.component, 'records/unit_list')
    assert.deepEqual(
      page.props.patients.map(({ name }) => name),
      ['Máret Sárá']
    )
    assert.include(list.text, 'Máret Sárá')
    const events = await eventsOf(patient.id)
    assert.deepEqual(
      events.map(({ action }) => action),
      ['patient.listed']
    )
    assert.equal(events[0]?.actor_id, kari.id)
  })

  test('opening a record of the own unit is granted with its reason and leaves one opened event', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(kari)

    const answer = await browser.get(`/patients/${patient.id}`)

    assert.equal(answer.status, 200)
    assert.equal(answer.headers['cache-control'], 'no-store')
    const { props } = answer.page<RecordProps>()
    assert.equal(props.patient.name, patient.name)
    assert.equal(props.patient.reason, 'unit_episode')
    const events = await eventsOf(patient.id)
    assert.deepEqual(
      events.map(({ action, reason }) => [action, reason]),
      [['patient.opened', 'unit_episode']]
    )
  })

  test('a clinician without a care relation sees name and birth year, and a refusal is logged', async ({
    assert,
  }) => {
    const here = await nordlys.givenUnit()
    const elsewhere = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(here)
    const patient = await nordlys.givenPatientAt(elsewhere, { birthDate: '1981-05-17' })
    const browser = await nordlys.signIn(kari)

    const answer = await browser.get(`/patients/${patient.id}`)

    assert.equal(answer.status, 403)
    const { component, props } = answer.page<NoRelationProps>()
    assert.equal(component, 'records/no_relation')
    assert.equal(props.birthYear, '1981')
    assert.notInclude(answer.text, '1981-05-17')
    const events = await eventsOf(patient.id)
    assert.deepEqual(
      events.map(({ action, outcome }) => [action, outcome]),
      [['patient.denied', 'denied']]
    )

    await browser.post(`/patients/${patient.id}/access-requests`, {
      reason: 'Henvist til oss i dag, episoden er ikke åpnet ennå.',
    })
    const again = await browser.get(`/patients/${patient.id}`)
    assert.equal(again.page<NoRelationProps>().props.asked?.state, 'waiting')
  })

  test("another tenant's patient is as unknown as an invented one", async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const foreign = await sorlys.givenPatient()
    const browser = await nordlys.signIn(kari)

    const known = await browser.get(`/patients/${foreign.id}`, { accept: 'application/json' })
    const invented = await browser.get('/patients/00000000-0000-4000-8000-000000000000', {
      accept: 'application/json',
    })

    assert.equal(known.status, 404)
    assert.equal(invented.status, 404)
    const shape = (text: string) => text.replace(/"incidentId":"[^"]*"/, '')
    assert.equal(shape(known.text), shape(invented.text))
  })

  test('a name is found by the beginning of any part, with and without diacritics', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit, {
      name: 'Åse-Lill Bjørnstad Đoaivi',
      birthDate: '1955-12-31',
      identifiers: [
        {
          system: 'urn:oid:2.16.578.1.12.4.1.4.1',
          value: '01819030037',
          use: null,
          typeCode: null,
        },
      ],
    })
    const browser = await nordlys.signIn(kari)

    for (const query of [
      'åse',
      'ase',
      'lil',
      'bjør',
      'bjor',
      'BJØRNSTAD',
      'doai',
      '01819030037',
      '31.12.1955',
      '1955-12-31',
    ]) {
      const answer = await browser.post(
        '/patients/search',
        { terms: query },
        { accept: 'application/json' }
      )
      const { patients } = answer.json<PatientSearchProps>()
      assert.isTrue(
        patients?.some(({ id }) => id === patient.id),
        `not found by "${query}"`
      )
    }
    const none = await browser.post(
      '/patients/search',
      { terms: 'xyz' },
      { accept: 'application/json' }
    )
    assert.deepEqual(none.json<PatientSearchProps>().patients, [])
  })

  test('a hit without a care relation shows name and birth year only', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    await nordlys.givenPatient({ name: 'Fremmed Fjellstad', birthDate: '1990-01-02' })
    const browser = await nordlys.signIn(kari)

    const answer = await browser.post(
      '/patients/search',
      { terms: 'fjells' },
      { accept: 'application/json' }
    )
    const [row] = answer.json<PatientSearchProps>().patients ?? []

    assert.deepEqual(row && { ...row, id: '' }, {
      id: '',
      name: 'Fremmed Fjellstad',
      birthYear: '1990',
      mayOpen: false,
      damaged: false,
    })
  })

  test('an administrator reaches no patient, and the attempt stands in the log', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const ola = await nordlys.givenStaff('administrator', undefined, 'Ola Hansen')
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(ola)

    const answer = await browser.get(`/patients/${patient.id}`)

    assert.equal(answer.status, 403)
    assert.notInclude(answer.text, patient.name)
  })
})
