import { randomUUID } from 'node:crypto'
import { controlPlane } from '#app/tenants/control_plane'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { parseDatabaseUrl, statement } from '#app/tenants/plane_database'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { storeProvisionerUrl } from '#app/tenants/provisioner_urls'

export type CreateSiteInput = {
  name: string
  operator: string
  /** Street, postal code and town, as the register will print it. */
  address: string
  /** ISO 3166-1 alpha-2. */
  country: string
  databaseUrl: string
}

const selectSite = statement('tenants.select_site', `select id from sites where name = $1`)
const upsertSite = statement(
  'tenants.upsert_site',
  `insert into sites (id, name, operator, address, country, database_host, database_port)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (name) do update set operator = excluded.operator, address = excluded.address,
     country = excluded.country, database_host = excluded.database_host,
     database_port = excluded.database_port`
)

/**
 * Declares a storage location: who operates it, where it stands and the
 * PostgreSQL server on it. Run again, it changes what is declared.
 *
 * @returns the site's id
 * @throws when the server does not answer or the role may not create databases
 */
export async function createSite(input: CreateSiteInput): Promise<string> {
  await assertProvisioner(input.databaseUrl)
  const { scope } = await controlPlane()
  const server = parseDatabaseUrl(input.databaseUrl, 'varde')
  const [known] = await scope.database.query<{ id: string }>(selectSite, [input.name])
  const id = known?.id ?? randomUUID()
  await storeProvisionerUrl(id, input.databaseUrl)
  await scope.database.transaction(async (trx) => {
    const { name, operator, address, country } = input
    await trx.query(upsertSite, [id, name, operator, address, country, server.host, server.port])
    await recordInstallationEvent(trx, known ? 'site.changed' : 'site.created', { site: name })
  })
  return id
}

async function assertProvisioner(databaseUrl: string): Promise<void> {
  await withAdminConnection(databaseUrl, async (client) => {
    const result = await client.query<{ may: boolean }>(
      `select rolsuper or (rolcreatedb and rolcreaterole) as may
       from pg_roles where rolname = current_user`
    )
    if (result.rows[0]?.may) return
    throw new Error('The role of --database-url needs CREATEDB and CREATEROLE on that server.')
  })
}
