import { test } from '@japa/runner'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import type { ErrorProps } from '#resources/inertia/contract'

const json = { accept: 'application/json' }

test.group("Http | one care provider's database is away", (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  /** The server closes the database and every connection to it, as at a restore. */
  async function whileAway<T>(clinic: Clinic, run: () => Promise<T>): Promise<T> {
    const { database } = (await clinic.tenant()).database.connection
    const allow = (words: string) =>
      withAdminConnection(process.env.DATABASE_URL ?? '', (client) =>
        client.query(`alter database "${database}" with allow_connections ${words}`)
      )
    await allow('false')
    await withAdminConnection(process.env.DATABASE_URL ?? '', (client) =>
      client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database,
      ])
    )
    try {
      return await run()
    } finally {
      await allow('true')
    }
  }

  test('whoever is signed in reads in plain words what to do, others sign in elsewhere, and it mends itself', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit, { name: 'Kanarifugl Kvitnes' })
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    const there = await sorlys.signIn(await sorlys.givenStaff('administrator'))

    const away = await whileAway(nordlys, async () => ({
      pages: [
        await browser.get(`/patients/${patient.id}`),
        await browser.get('/'),
        await nordlys.visitor().get('/privacy'),
        await nordlys.visitor().get('/sign-in'),
      ],
      programs: [
        await browser.get(`/patients/${patient.id}`, json),
        await browser.post('/patients/search', { terms: 'kanari' }, json),
      ],
      elsewhere: await there.get('/administration/people'),
    }))

    for (const answer of away.pages) {
      assert.equal(answer.status, 503, answer.text.slice(0, 300))
      assert.equal(answer.page<ErrorProps>().props.kind, 'unavailable')
      assert.equal(answer.headers['retry-after'], '60')
      assert.notMatch(answer.text, /Kanarifugl|FATAL|pg_|varde_t/)
    }
    for (const answer of away.programs) {
      assert.equal(answer.status, 503)
      assert.containSubset(answer.json(), {
        error: { code: 'E_DATABASE_UNAVAILABLE', kind: 'unavailable' },
      })
    }
    assert.equal(away.elsewhere.status, 200)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
  })
})
