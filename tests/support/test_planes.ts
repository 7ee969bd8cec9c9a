import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSite } from '#app/tenants/actions/create_site'
import { createTenant } from '#app/tenants/actions/create_tenant'
import { install } from '#app/tenants/actions/install'
import { closeControlPlane } from '#app/tenants/control_plane'
import { databasePrefix, storagePath } from '#app/tenants/installation'
import { identifier, withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { planeNames } from '#app/tenants/provisioning/create_plane_database'
import { tenants } from '#app/tenants/tenant_directory'

/** The two care providers of every test, on two sites of one server. */
export const testTenants = [
  { slug: 'nordlys', name: 'Nordlys sykehus', host: 'nordlys.localhost', site: 'Bodø' },
  { slug: 'sorlys', name: 'Sørlys sykehus', host: 'sorlys.localhost', site: 'Kristiansand' },
] as const

const adminUrl = process.env.DATABASE_URL ?? ''
let ready: Promise<void> | undefined

/**
 * Installs once per test process, then gives each group of tests fresh tenant
 * databases, cloned from migrated templates in tens of milliseconds.
 */
export async function freshPlanes(): Promise<void> {
  ready ??= installPlanes()
  await ready
  await tenants.close()
  for (const { slug } of testTenants) await cloneFromTemplate(slug)
  rmSync(storagePath('audit'), { recursive: true, force: true })
}

/** Deletes what this process made, so that a shared server stays clean. */
export async function removeTestPlanes(): Promise<void> {
  if (!ready) return
  await tenants.close()
  await closeControlPlane()
  await dropPlanes(databasePrefix())
}

/** Drops every database and role whose name begins so. */
export async function dropPlanes(prefix: string): Promise<void> {
  const pattern = [`${prefix.replaceAll('_', '\\_')}%`]
  await withAdminConnection(adminUrl, async (client) => {
    const databases = 'select datname as name from pg_database where datname like $1'
    for (const { name } of (await client.query<{ name: string }>(databases, pattern)).rows) {
      await client.query(`drop database ${identifier(name)} with (force)`)
    }
    const roles = 'select rolname as name from pg_roles where rolname like $1'
    for (const { name } of (await client.query<{ name: string }>(roles, pattern)).rows) {
      await client.query(`drop role ${identifier(name)}`)
    }
  })
}

async function installPlanes(): Promise<void> {
  if (!adminUrl) throw new Error('Tests need DATABASE_URL; "npm test" starts a server of its own.')
  process.env.VARDE_MODE = 'test'
  process.env.VARDE_DATABASE_PREFIX = `varde_test_${process.pid}_`
  process.env.VARDE_STORAGE = mkdtempSync(
    join(process.env.VARDE_STORAGE ?? tmpdir(), 'varde-test-')
  )
  await install({ mode: 'test', name: 'Varde test', databaseUrl: adminUrl })
  for (const { slug, name, host, site } of testTenants) {
    await createSite({
      name: site,
      operator: name,
      address: 'Sjøgata 1, 8006 Bodø',
      country: 'NO',
      databaseUrl: adminUrl,
    })
    await createTenant({ slug, name, host, site, contact: `personvern@${slug}.example` })
    await makeTemplate(slug)
  }
}

/** Sets a tenant's database aside as what `cloneFromTemplate` copies. */
export async function makeTemplate(slug: string): Promise<void> {
  await tenants.close()
  const { database } = planeNames(`${databasePrefix()}t_${slug}`)
  await withAdminConnection(adminUrl, (client) =>
    client.query(
      `alter database ${identifier(database)} rename to ${identifier(`${database}_template`)}`
    )
  )
}

/** Gives the tenant a database as its template was, whatever it held before. */
export async function cloneFromTemplate(slug: string): Promise<void> {
  const names = planeNames(`${databasePrefix()}t_${slug}`)
  const database = identifier(names.database)
  await withAdminConnection(adminUrl, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`)
    await client.query(
      `create database ${database} template ${identifier(`${names.database}_template`)}
       owner ${identifier(names.ownerRole)}`
    )
    await client.query(`revoke connect, temporary on database ${database} from public`)
    await client.query(`grant connect on database ${database} to ${identifier(names.runtimeRole)}`)
  })
}
