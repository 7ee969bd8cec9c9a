import { test } from '@japa/runner'
import { insertOnlyTables } from '#app/tenants/provisioning/grant_privileges'
import { controlPlane } from '#app/tenants/control_plane'
import { statement } from '#app/tenants/plane_database'
import { databasePrefix } from '#app/tenants/installation'
import { setUpClinics } from '#tests/support/clinic'
import { asRuntimeRole, asSuperuser } from '#tests/support/superuser'
import { givenSealedLog } from '#tests/functional/audit/log_fixture'

const permissionDenied = '42501'

/** SQLSTATE of the refusal, or null when it was allowed. */
async function refusalOf(run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown'
  }
}

test.group("Tenants | the rights of a tenant's own database role", (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.setup(() => givenSealedLog(nordlys, 2))

  test('it cannot update, delete or truncate what only grows', async ({ assert }) => {
    const present = await asSuperuser(nordlys, (client) =>
      client.query<{ name: string }>(
        'select tablename as name from pg_tables where tablename = any($1)',
        [insertOnlyTables]
      )
    )
    const tables = present.rows.map(({ name }) => name)
    assert.includeMembers(tables, ['audit_events', 'audit_chain', 'audit_heads', 'disclosures'])
    for (const table of tables) {
      const rights = ['update', 'delete', 'truncate', 'references', 'trigger']
      const { rows } = await asRuntimeRole(nordlys, (client) =>
        client.query('select r from unnest($2::text[]) r where has_table_privilege($1, r)', [
          table,
          rights,
        ])
      )
      assert.deepEqual(rows, [], table)
      for (const words of [`delete from ${table}`, `truncate ${table} cascade`]) {
        const code = await refusalOf(() => asRuntimeRole(nordlys, (client) => client.query(words)))
        assert.equal(code, permissionDenied, words)
      }
    }
  })

  test('it can truncate no table at all, owns nothing and may give itself nothing', async ({
    assert,
  }) => {
    const { user } = (await nordlys.tenant()).database.connection
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'keystore') and c.relkind = 'r'
           and (has_table_privilege($1, c.oid, 'truncate') or pg_has_role($1, c.relowner, 'member'))`,
        [user]
      )
    )
    assert.deepEqual(rows, [])
    for (const words of [
      'alter table audit_events disable trigger all',
      'drop table audit_events',
      'create table public.mine (id int)',
      'create schema mine',
      'create temporary table mine (id int)',
      `set session_replication_role = replica`,
      `copy audit_events to program 'cat'`,
    ]) {
      const code = await refusalOf(() => asRuntimeRole(nordlys, (client) => client.query(words)))
      assert.oneOf(code, [permissionDenied, '01007'], words)
    }
  })

  test('it connects to no other database of the server', async ({ assert }) => {
    const { user, database } = (await nordlys.tenant()).database.connection
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ name: string }>(
        `select datname as name from pg_database where has_database_privilege($1, oid, 'connect')
           and datname not like '%template' and (datname like $2 or datname in ('postgres', 'template1'))`,
        [user, `${databasePrefix()}%`]
      )
    )
    assert.deepEqual(rows, [{ name: database }])
    const others = ['postgres', 'template1', `${databasePrefix()}control`]
    const { connection } = (await sorlys.tenant()).database
    for (const other of [...others, connection.database]) {
      const code = await refusalOf(() =>
        asRuntimeRole(nordlys, (client) => client.query('select 1'), other)
      )
      assert.equal(code, permissionDenied, other)
    }
  })

  test("the control plane's role reaches no care provider, and its log only grows", async ({
    assert,
  }) => {
    const control = `${databasePrefix()}control`
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select datname from pg_database where has_database_privilege($1, oid, 'connect')
           and datname like $2`,
        [`${control}_app`, `${databasePrefix()}%`]
      )
    )
    assert.deepEqual(rows, [{ datname: control }])
    const { scope } = await controlPlane()
    for (const words of ['update installation_events set outcome = outcome', 'truncate sites']) {
      const change = statement(`test.${words.split(' ')[0]}`, words)
      assert.equal(await refusalOf(() => scope.database.query(change)), permissionDenied, words)
    }
  })

  test('no role of the program may make roles or databases, or see past its own rights', async ({
    assert,
  }) => {
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select rolname from pg_roles where rolname like $1 and (rolsuper or rolcreatedb or
           rolcreaterole or rolreplication or rolbypassrls
           or (rolcanlogin and rolname like '%\_owner'))`,
        [`${databasePrefix()}%`]
      )
    )
    assert.deepEqual(rows, [])
  })

  test('a signed version of an entry is never changed or deleted by it', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(kari)
    const entry = { kind: 'Note', text: 'Signert.', patientVersion: 1, sign: true }
    await browser.post(`/patients/${patient.id}/entries`, entry)

    for (const words of [
      `update entry_versions set content_sealed = 'x'`,
      'update entry_versions set signed_at = null',
      'delete from entry_versions',
    ]) {
      const code = await refusalOf(() => asRuntimeRole(nordlys, (client) => client.query(words)))
      assert.equal(code, '23001', words)
    }
  })
})
