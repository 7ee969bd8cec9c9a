import { test } from '@japa/runner'
import { statement } from '#app/tenants/plane_database'
import { setUpClinics } from '#tests/support/clinic'

const openings = statement(
  'test.openings',
  `select count(*)::int as count from audit_events where patient_id = $1 and action = 'patient.opened'`
)

test.group('Pages | loaded under another policy', (group) => {
  const { nordlys } = setUpClinics(group)

  test('an open page is told to load anew, and that is no opening of the record', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    const path = `/patients/${patient.id}`

    const stale = await browser.get(path, {
      headers: { 'x-inertia': 'true', 'x-inertia-version': 'yesterday' },
    })

    assert.equal(stale.status, 409)
    assert.equal(stale.headers['x-inertia-location'], path)
    assert.notInclude(stale.text, patient.name)
    const { database } = await nordlys.tenant()
    assert.deepEqual(await database.query(openings, [patient.id]), [{ count: 0 }])
  })

  test('what the last act had to say survives the reload', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    await browser.post(`/patients/${patient.id}/entries`, {
      kind: 'note',
      text: 'Kontroll.',
      episodeId: patient.episodeId,
      patientVersion: 1,
      sign: true,
    })

    await browser.get(`/patients/${patient.id}`, {
      headers: { 'x-inertia': 'true', 'x-inertia-version': 'yesterday' },
    })
    const reloaded = await browser.get(`/patients/${patient.id}`)

    assert.equal(reloaded.page<{ notice: { kind: string } }>().props.notice.kind, 'done')
  })

  test('a mistake in a form is told in the reader’s language', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    const headers = { 'accept-language': 'nb' }

    const answer = await browser.post(
      `/patients/${patient.id}/access-requests`,
      { reason: 'kort' },
      { headers, accept: 'application/json' }
    )

    assert.equal(answer.status, 422)
    assert.include(answer.text, 'Skriv minst 10 tegn')
  })
})
