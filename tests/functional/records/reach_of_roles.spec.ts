import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { PatientSearchProps, RecordProps, UnitListProps } from '#resources/inertia/contract'

const json = { accept: 'application/json' }

test.group('Records | how far a role reaches', (group) => {
  const { nordlys } = setUpClinics(group)

  test('a clinician of one unit who administers another opens no patient of the other', async ({
    assert,
  }) => {
    const [ward, office] = [await nordlys.givenUnit('A-post'), await nordlys.givenUnit('B-post')]
    const kari = await nordlys.givenClinician(ward)
    await asSuperuser(nordlys, (client) =>
      client.query(
        `insert into assignments (id, staff_id, role, unit_id) values ($1, $2, 'administrator', $3)`,
        [randomUUID(), kari.id, office.id]
      )
    )
    const patient = await nordlys.givenPatientAt(office, { name: 'Lukket Larsen' })
    const browser = await nordlys.signIn(kari)

    const record = await browser.get(`/patients/${patient.id}`, json)
    const list = await browser.get(`/patients?unit=${office.id}`, json)
    const search = await browser.post('/patients/search', { terms: 'lukket' }, json)

    assert.equal(record.status, 403)
    assert.equal(list.json<UnitListProps>().unit?.id, ward.id)
    assert.deepEqual(list.json<UnitListProps>().patients, [])
    const [row] = search.json<PatientSearchProps>().patients ?? []
    assert.isFalse(row?.mayOpen)
  })

  test('the log says the role and the unit that gave the access, not the first of many', async ({
    assert,
  }) => {
    const [office, ward, clinic] = [
      await nordlys.givenUnit('A-kontor'),
      await nordlys.givenUnit('B-sengepost'),
      await nordlys.givenUnit('C-poliklinikk'),
    ]
    const kari = await nordlys.givenStaff('administrator', office)
    for (const { id } of [ward, clinic]) {
      await asSuperuser(nordlys, (client) =>
        client.query(
          `insert into assignments (id, staff_id, role, unit_id) values ($1, $2, 'clinician', $3)`,
          [randomUUID(), kari.id, id]
        )
      )
    }
    const patient = await nordlys.givenPatientAt(clinic)
    const browser = await nordlys.signIn(kari)
    await browser.get(`/patients/${patient.id}`, json)
    await browser.get(`/patients?unit=${clinic.id}`, json)

    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select action, actor_role as role, unit_id as unit from audit_events
         where patient_id = $1 order by at`,
        [patient.id]
      )
    )
    assert.deepEqual(rows, [
      { action: 'patient.opened', role: 'clinician', unit: clinic.id },
      { action: 'patient.listed', role: 'clinician', unit: clinic.id },
    ])
  })

  test('an assignment that has ended, or not begun, opens nothing', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    for (const [column, when] of [
      ['valid_until', '1 minute ago'],
      ['valid_from', '1 day'],
    ] as const) {
      const kari = await nordlys.givenClinician(unit)
      const browser = await nordlys.signIn(kari)
      const before = await browser.get(`/patients/${patient.id}`, json)
      await asSuperuser(nordlys, (client) =>
        client.query(
          `update assignments set ${column} = now() + interval '${when}' where staff_id = $1`,
          [kari.id]
        )
      )
      const after = await browser.get(`/patients/${patient.id}`, json)
      assert.equal(before.status, 200)
      assert.include([401, 403], after.status, column)
    }
  })

  test('a unit keeps reading for thirty days after discharge, and no longer', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
    for (const [days, status] of [
      [29, 200],
      [31, 403],
    ] as const) {
      const patient = await nordlys.givenPatient()
      const ended = { status: 'finished', endedAt: daysAgo(days) }
      await nordlys.givenEpisode(patient, unit, ended)
      const answer = await browser.get(`/patients/${patient.id}`, json)
      assert.equal(answer.status, status, `${days} days`)
    }
  })

  test('the named responsible reads the record though the unit is another', async ({ assert }) => {
    const [here, there] = [await nordlys.givenUnit(), await nordlys.givenUnit()]
    const kari = await nordlys.givenClinician(here)
    const patient = await nordlys.givenPatient()
    await nordlys.givenEpisode(patient, there, { responsible: kari })
    const browser = await nordlys.signIn(kari)

    const answer = await browser.get(`/patients/${patient.id}`, json)

    assert.equal(answer.json<RecordProps>().patient.reason, 'named_responsible')
  })
})
