import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { startServer } from '#tests/support/child_process'
import { asSuperuser } from '#tests/support/superuser'
import { Visitor } from '#tests/support/visitor'
import { harmsOf } from '#tests/functional/audit/log_fixture'
import type { ErrorProps, RecordProps } from '#resources/inertia/contract'

test.group('Audit | without a log nothing is shown', (group) => {
  const { nordlys } = setUpClinics(group)

  async function withoutLog<T>(run: () => Promise<T>): Promise<T> {
    const role = (await nordlys.tenant()).database.connection.user
    const change = (words: string) =>
      asSuperuser(nordlys, (client) => client.query(words.replace('ROLE', `"${role}"`)))
    await change('revoke insert on audit_events from ROLE')
    try {
      return await run()
    } finally {
      await change('grant insert on audit_events to ROLE')
    }
  }

  async function givenKariAndPatient() {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit, { name: 'Kanarifugl Kvitnes' })
    return { patient, browser: await nordlys.signIn(kari) }
  }

  test('a record, a list and a search answer 503 and show nothing of anybody', async ({
    assert,
  }) => {
    const { patient, browser } = await givenKariAndPatient()
    const json = { accept: 'application/json' }
    const answers = await withoutLog(async () => [
      await browser.get(`/patients/${patient.id}`),
      await browser.get(`/patients/${patient.id}`, json),
      await browser.get('/patients'),
      await browser.post('/patients/search', { terms: 'kanari' }, json),
    ])

    for (const answer of answers) {
      assert.equal(answer.status, 503, answer.text.slice(0, 300))
      assert.notInclude(answer.text, 'Kanarifugl')
    }
    assert.equal(answers[0]?.page<ErrorProps>().props.kind, 'log_unavailable')
    assert.containSubset(answers[1]?.json(), { error: { kind: 'log_unavailable' } })
  })

  test('writing an entry is undone when its event cannot be written', async ({ assert }) => {
    const { patient, browser } = await givenKariAndPatient()
    const entry = { kind: 'Note', text: 'Skal ikke stå igjen.', patientVersion: 1, sign: true }
    const answer = await withoutLog(() =>
      browser.post(`/patients/${patient.id}/entries`, entry, { accept: 'application/json' })
    )

    assert.equal(answer.status, 503)
    const again = await browser.get(`/patients/${patient.id}`, { accept: 'application/json' })
    assert.deepEqual(again.json<RecordProps>().entries, [])
  })

  test('somebody without the right role learns nothing when the refusal cannot be logged', async ({
    assert,
  }) => {
    const ola = await nordlys.givenStaff('administrator')
    const browser = await nordlys.signIn(ola)
    const answer = await withoutLog(() => browser.get('/patients'))
    assert.equal(answer.status, 503)
  })

  test('a server killed right after it answered a read has left its event', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit, { name: 'Kanarifugl Kvitnes' })
    const server = await startServer()
    const browser = await nordlys.signIn(kari, new Visitor('nordlys.localhost', () => server.port))
    const answer = await browser.get(`/patients/${patient.id}`, { accept: 'application/json' })
    await server.kill('SIGKILL')

    assert.equal(answer.status, 200)
    assert.include(answer.text, 'Kanarifugl')
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query('select action from audit_events where patient_id = $1', [patient.id])
    )
    assert.deepEqual(rows, [{ action: 'patient.opened' }])
    assert.deepEqual(await harmsOf(nordlys), [])
  })
})
