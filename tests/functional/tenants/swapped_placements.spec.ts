import { test } from '@japa/runner'
import { databasePrefix } from '#app/tenants/installation'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { tenants } from '#app/tenants/tenant_directory'
import { setUpClinics } from '#tests/support/clinic'
import type { PatientSearchProps } from '#resources/inertia/contract'

/** Somebody with the control database points each care provider at the other one's database. */
async function swapPlacements(): Promise<void> {
  await withAdminConnection(
    process.env.DATABASE_URL ?? '',
    (client) =>
      client
        .query(
          `with both_ids as (
           select p.id, o.tenant_id as other from placements p
           join tenants t on t.id = p.tenant_id
           join tenants u on u.slug <> t.slug and u.slug in ('nordlys', 'sorlys')
           join placements o on o.tenant_id = u.id and o.until is null
           where t.slug in ('nordlys', 'sorlys') and p.until is null
         ), ended as (
           update placements set until = now() where id in (select id from both_ids) returning id
         )
         select id, other from both_ids where exists (select 1 from ended)`
        )
        .then(async ({ rows }) => {
          for (const { id, other } of rows as { id: string; other: string }[]) {
            await client.query('update placements set tenant_id = $2, until = null where id = $1', [
              id,
              other,
            ])
          }
        }),
    `${databasePrefix()}control`
  )
  await tenants.close()
}

test.group('Tenants | databases swapped in the control plane', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test("a care provider's own staff and keys open nothing of the other, and all is well when put right", async ({
    assert,
    cleanup,
  }) => {
    const unit = await sorlys.givenUnit()
    const foreigner = await sorlys.givenClinician(unit)
    await sorlys.givenPatientAt(unit, { name: 'Hemmelig Hansen' })
    const home = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(home)

    await swapPlacements()
    let isSwapped = true
    cleanup(async () => {
      if (isSwapped) await swapPlacements()
    })
    await assert.rejects(() => nordlys.signIn(foreigner))
    await assert.rejects(() => nordlys.signIn(kari))
    const answer = await nordlys.visitor().get('/sign-in')
    assert.equal(answer.status, 200)
    assert.notInclude(answer.text, 'Hansen')

    await swapPlacements()
    isSwapped = false
    const browser = await sorlys.signIn(foreigner)
    const found = await browser.post(
      '/patients/search',
      { terms: 'hemmelig' },
      { accept: 'application/json' }
    )
    assert.lengthOf(found.json<PatientSearchProps>().patients ?? [], 1)
  })
})
