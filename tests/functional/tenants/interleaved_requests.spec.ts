import { test } from '@japa/runner'
import { currentTenant } from '#app/tenants/tenant_scope'
import { statement } from '#app/tenants/plane_database'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { RecordProps } from '#resources/inertia/contract'

const requestsMax = 1_000
const atOnce = 25
const whereAmI = statement('test.where_am_i', 'select current_database() as name')

test.group('Tenants | two care providers at once', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  async function givenReader(clinic: Clinic, name: string) {
    const unit = await clinic.givenUnit()
    const patient = await clinic.givenPatientAt(unit, { name })
    return { patient, browser: await clinic.signIn(await clinic.givenClinician(unit)) }
  }

  test('a thousand interleaved requests each open the record of their own care provider', async ({
    assert,
  }) => {
    const readers = [
      await givenReader(nordlys, 'Nora Nordlys'),
      await givenReader(sorlys, 'Sara Sørlys'),
    ]
    let sent = 0
    const wrong: string[] = []
    const work = Array.from({ length: atOnce }, async () => {
      while (sent < requestsMax) {
        const { patient, browser } = readers[sent++ % 2]!
        const answer = await browser.get(`/patients/${patient.id}`, { accept: 'application/json' })
        const name = answer.status === 200 && answer.json<RecordProps>().patient.name
        if (name !== patient.name) wrong.push(`${patient.name}: ${answer.status} ${name}`)
      }
    })
    await Promise.all(work)

    assert.deepEqual(wrong, [])
    for (const [clinic, { patient }] of [
      [nordlys, readers[0]!],
      [sorlys, readers[1]!],
    ] as const) {
      const { rows } = await asSuperuser(clinic, (client) =>
        client.query(
          `select patient_id, count(*)::int as count from audit_events
           where action = 'patient.opened' group by patient_id`
        )
      )
      assert.deepEqual(rows, [{ patient_id: patient.id, count: requestsMax / 2 }])
    }
  }).timeout(180_000)

  test('code inside one tenant asks that tenant, whatever runs beside it', async ({ assert }) => {
    const asked = Array.from({ length: 400 }, (_, turn) => {
      const clinic = turn % 2 ? nordlys : sorlys
      return clinic.inside(async (scope) => {
        const [row] = await currentTenant().database.query<{ name: string }>(whereAmI)
        return row?.name === scope.database.connection.database
      })
    })
    assert.notInclude(await Promise.all(asked), false)
  })

  test('outside a tenant nothing of people can be asked', ({ assert }) => {
    assert.throws(() => currentTenant(), /outside a tenant/)
  })
})
