import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import type { PatientSearchProps, RecordProps } from '#resources/inertia/contract'

const json = { accept: 'application/json' }

test.group('Records | how a patient is reached', (group) => {
  const { nordlys } = setUpClinics(group)

  async function givenReached(value: string) {
    const unit = await nordlys.givenUnit()
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    const point = { id: '', system: 'phone', value, use: null, rank: null }
    const patient = await nordlys.givenPatientAt(unit, { contactPoints: [point] })
    return { browser, patient }
  }

  async function finds(browser: Visitor, terms: string, id: string): Promise<boolean> {
    const answer = await browser.post('/patients/search', { terms }, json)
    return (answer.json<PatientSearchProps>().patients ?? []).some((row) => row.id === id)
  }

  test('a new number is found at once, the former one no more, the name as before', async ({
    assert,
  }) => {
    const { browser, patient } = await givenReached('+47 917 55 203')
    assert.isTrue(await finds(browser, '91755203', patient.id))

    const points = [
      { system: 'phone', value: '400 12 345', use: 'mobile' },
      { system: 'email', value: 'bjorn@eksempel.example' },
    ]
    await browser.put(`/patients/${patient.id}/contact-points`, {
      patientVersion: 1,
      contactPoints: points,
    })

    assert.isFalse(await finds(browser, '91755203', patient.id))
    assert.isTrue(await finds(browser, '+47 400 12 345', patient.id))
    assert.isTrue(await finds(browser, 'ødegå', patient.id))
    const record = await browser.get(`/patients/${patient.id}`, json)
    const props = record.json<RecordProps>()
    assert.equal(props.patient.version, 2)
    assert.containSubset(props.contactPoints, points)
  })

  test("somebody else's change in between is not overwritten", async ({ assert }) => {
    const { browser, patient } = await givenReached('917 55 204')
    const path = `/patients/${patient.id}/contact-points`
    const change = (value: string) => ({
      patientVersion: 1,
      contactPoints: [{ system: 'phone', value }],
    })
    const answers = await Promise.all(
      ['400 00 001', '400 00 002', '400 00 003'].map((value) => browser.put(path, change(value)))
    )
    assert.lengthOf(answers, 3)

    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select p.version, count(*)::int as changes from patients p join audit_events e
           on e.patient_id = p.id and e.action = 'contact_point.changed'
         where p.id = $1 group by p.version`,
        [patient.id]
      )
    )
    assert.deepEqual(rows, [{ version: 2, changes: 1 }])
  })

  test('who has no care relation changes nothing, and the attempt stands in the log', async ({
    assert,
  }) => {
    const { browser } = await givenReached('917 55 205')
    const other = await nordlys.givenPatientAt(await nordlys.givenUnit())
    const body = { patientVersion: 1, contactPoints: [] }
    const answer = await browser.put(`/patients/${other.id}/contact-points`, body, json)

    assert.equal(answer.status, 403)
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select action, details->>'asked' as asked from audit_events where patient_id = $1`,
        [other.id]
      )
    )
    assert.deepEqual(rows, [{ action: 'patient.denied', asked: 'write' }])
  })
})
