import pg from 'pg'
import { test } from '@japa/runner'
import { createTenant } from '#app/tenants/actions/create_tenant'
import { migrateTenants, type MigrationStep } from '#app/tenants/actions/migrate_tenants'
import { databasePrefix } from '#app/tenants/installation'
import { identifier, withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { planeNames } from '#app/tenants/provisioning/create_plane_database'
import { tenants } from '#app/tenants/tenant_directory'
import { Clinic, setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'

const vestlys = {
  slug: 'vestlys',
  name: 'Vestlys sykehus',
  host: 'vestlys.localhost',
  site: 'Bodø',
  contact: 'personvern@vestlys.example',
}
const names = () => planeNames(`${databasePrefix()}t_vestlys`)
const adminUrl = () => process.env.DATABASE_URL ?? ''
const inControl = <T>(run: (client: pg.Client) => Promise<T>) =>
  withAdminConnection(adminUrl(), run, `${databasePrefix()}control`)

type Queries = { query: (...given: unknown[]) => unknown }

/**
 * Runs as a process that dies before its statement number `last + 1`: that one
 * and all later ones never reach the database.
 *
 * @returns whether it lived to its end
 */
async function runUntil(last: number, run: () => Promise<unknown>): Promise<boolean> {
  const prototype = pg.Client.prototype as unknown as Queries
  const { query } = prototype
  let count = 0
  prototype.query = function (...given) {
    count += 1
    if (count > last) throw new Error('the process was killed')
    return query.apply(this, given)
  }
  try {
    await run()
    return true
  } catch (error) {
    if (count <= last) throw error
    return false
  } finally {
    prototype.query = query
  }
}

/** Everything that makes a tenant's database what it is: tables, columns, rights, triggers. */
async function shapeOf(clinic: Clinic): Promise<unknown[]> {
  return asSuperuser(clinic, async (client) => {
    const { rows } = await client.query(
      `select c.table_schema, c.table_name, c.column_name, c.data_type,
         (select string_agg(p.privilege_type, ',' order by p.privilege_type)
          from information_schema.table_privileges p where p.table_schema = c.table_schema
            and p.table_name = c.table_name and p.grantee like '%\\_app') as rights,
         (select count(*)::int from information_schema.triggers t
          where t.event_object_table = c.table_name) as triggers
       from information_schema.columns c where c.table_schema in ('public', 'keystore')
       order by 1, 2, 3`
    )
    return rows
  })
}

test.group('Tenants | provisioning that is interrupted', (group) => {
  const { nordlys } = setUpClinics(group)

  group.teardown(async () => {
    await tenants.close()
    await inControl(async (client) => {
      const own = `(select id from tenants where slug = 'vestlys')`
      await client.query(`delete from placements where tenant_id = ${own}`)
      await client.query(`delete from keys where tenant_id = ${own}`)
      await client.query(`delete from tenants where slug = 'vestlys'`)
    })
    await withAdminConnection(adminUrl(), (client) =>
      client.query(`drop database if exists ${identifier(names().database)} with (force)`)
    )
  })

  test('killed before each of its statements and run again, it ends as if nothing had happened', async ({
    assert,
  }) => {
    let statements = 0
    let isDone = false
    while (!isDone) {
      isDone = await runUntil(statements, () => createTenant(vestlys))
      statements += 1
      if (!isDone) assert.isNull(await tenants.bySlug('vestlys'), `served after ${statements}`)
    }
    assert.isAbove(statements, 40)

    const { rows } = await inControl((client) =>
      client.query(
        `select t.state, (select count(*)::int from placements p where p.tenant_id = t.id) as placements,
           (select count(distinct k.kind)::int from keys k where k.tenant_id = t.id) as kinds,
           (select count(*)::int from installation_events e where e.action = 'tenant.created'
              and e.details->>'tenant' = t.slug) as events
         from tenants t where t.slug = 'vestlys'`
      )
    )
    assert.deepEqual(rows, [{ state: 'active', placements: 1, kinds: 4, events: 1 }])
  }).timeout(180_000)

  test('the tenant that came of it is like any other, and works', async ({ assert }) => {
    await tenants.close()
    const clinic = new Clinic('vestlys')
    assert.deepEqual(await shapeOf(clinic), await shapeOf(nordlys))

    const unit = await clinic.givenUnit()
    const browser = await clinic.signIn(await clinic.givenClinician(unit))
    const patient = await clinic.givenPatientAt(unit)
    const answer = await browser.get(`/patients/${patient.id}`)
    assert.equal(answer.status, 200)
  })

  test('running it once more changes nothing', async ({ assert }) => {
    const before = await createTenant(vestlys)
    assert.deepEqual(await createTenant(vestlys), before)
  })

  test("a slug or host that is another tenant's is refused", async ({ assert }) => {
    await assert.rejects(() => createTenant({ ...vestlys, host: 'nordlys.localhost' }))
    await assert.rejects(() => createTenant({ ...vestlys, slug: 'ny', host: 'nordlys.localhost' }))
    await assert.rejects(() => createTenant({ ...vestlys, slug: 'ny', site: 'Nowhere' }), /Nowhere/)
  })
})

test.group('Tenants | a migration that fails', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('the tenant is named, those after it are untouched, and the log of the installation has it', async ({
    assert,
  }) => {
    for (const clinic of [nordlys, sorlys]) {
      await asSuperuser(clinic, (client) =>
        client.query(`delete from adonis_schema where name like '%0060%'`)
      )
    }
    await asSuperuser(sorlys, (client) =>
      client.query('drop table delivery_transitions, deliveries, mail_relays')
    )
    const steps: MigrationStep[] = []
    const error = await migrateTenants((step) => steps.push(step)).catch((caught: Error) => caught)

    assert.match((error as Error).message, /"nordlys"/)
    assert.match(String((error as Error).cause), /already exists/)
    assert.deepEqual(steps, [{ tenant: '(control plane)', ran: [] }])
    const { rows } = await asSuperuser(sorlys, (client) =>
      client.query(`select to_regclass('deliveries') as name`)
    )
    assert.deepEqual(rows, [{ name: null }])
    const events = await inControl((client) =>
      client.query(
        `select details->>'tenant' as tenant from installation_events
         where action = 'tenant.migration_failed' order by at desc limit 1`
      )
    )
    assert.deepEqual(events.rows, [{ tenant: 'nordlys' }])
  })
})
