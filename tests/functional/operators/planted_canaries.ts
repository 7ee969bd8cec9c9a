import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { allRules } from '#app/tenants/provisioning/check_classification'
import { asSuperuser } from '#tests/support/superuser'
import type { Clinic } from '#tests/support/clinic'

type Column = { name: string; type: string; required: boolean }

/** What a column of each type gets where its content does not matter. */
const filling: Record<string, () => unknown> = {
  'uuid': randomUUID,
  'bytea': () => Buffer.alloc(32, 7),
  'boolean': () => false,
  'jsonb': () => '{}',
  'timestamp with time zone': () => new Date(),
  'date': () => new Date(),
  'ARRAY': () => [],
}
const fillingOf = ({ type }: Column) =>
  (filling[type] ?? (/int|numeric/.test(type) ? () => 1 : () => 'x'))()

/**
 * A row in every table that holds something of people, with a canary sealed in each such cell, as
 * the schema rules name them. What keeps such a row out (references, checks) is taken away first:
 * the database is the test's own.
 *
 * @returns the canaries, and how many columns hold one
 */
export async function plantCanaries(clinic: Clinic): Promise<{ canary: string; columns: number }> {
  const canary = `Kanarifugl${randomUUID().replaceAll('-', '')}`
  const { keys } = await clinic.tenant()
  const rules = await allRules()
  let columns = 0
  await asSuperuser(clinic, async (client) => {
    await loosen(client)
    for (const [table, classes] of Object.entries(rules)) {
      const sealed = Object.keys(classes).filter((column) => classes[column] !== 'none')
      if (sealed.length === 0) continue
      const id = randomUUID()
      const cells = Object.fromEntries(
        sealed.map((column) => [column, keys.seal(table, column, id, canary)])
      )
      await insert(client, table, { id, ...cells })
      columns += sealed.length
    }
  })
  return { canary, columns }
}

async function loosen(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
     where contype in ('c', 'f') and connamespace in ('public'::regnamespace, 'keystore'::regnamespace)`
  )
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${name}`)
  await client.query(`set session_replication_role = replica`)
}

async function insert(client: pg.Client, table: string, given: Record<string, unknown>) {
  const { rows } = await client.query<Column>(
    `select column_name as name, data_type as type,
       is_nullable = 'NO' and column_default is null and is_identity = 'NO' as required
     from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table]
  )
  const wanted = rows.filter(({ name, required }) => required || Object.hasOwn(given, name))
  const names = wanted.map(({ name }) => `"${name}"`)
  const places = wanted.map((_, index) => `$${index + 1}`)
  const values = wanted.map((column) => given[column.name] ?? fillingOf(column))
  await client.query(`insert into ${table} (${names}) values (${places})`, values)
}
