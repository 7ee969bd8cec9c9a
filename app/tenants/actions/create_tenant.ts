import { randomBytes, randomUUID } from 'node:crypto'
import { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import { controlPlane } from '#app/tenants/control_plane'
import { databasePrefix } from '#app/tenants/installation'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { readKeys, storeKeys } from '#app/tenants/key_inventory'
import { statement } from '#app/tenants/plane_database'
import { createPlaneDatabase, planeNames } from '#app/tenants/provisioning/create_plane_database'
import { migratePlane } from '#app/tenants/provisioning/migrate_plane'
import { provisionerUrl } from '#app/tenants/provisioner_urls'

export type CreateTenantInput = {
  slug: string
  name: string
  host: string
  site: string
  /** Who answers for privacy, printed on the public page. */
  contact: string
  locale?: 'nb' | 'en'
  timeZone?: string
}

const selectSite = statement(
  'tenants.select_site_by_name',
  `select id from sites where name = $1 or id::text = $1`
)
const insertTenant = statement(
  'tenants.insert_tenant',
  `insert into tenants (id, slug, name, host, contact, locale, time_zone, state)
   values ($1, $2, $3, $4, $5, $6, $7, 'provisioning')
   on conflict (slug) do nothing`
)
const selectTenant = statement(
  'tenants.select_tenant',
  `select t.id, t.host, t.state, p.site_id from tenants t
   left join placements p on p.tenant_id = t.id and p.until is null where t.slug = $1`
)
const insertPlacement = statement(
  'tenants.insert_placement',
  `insert into placements (id, tenant_id, site_id, database_name, runtime_role, runtime_password_sealed)
   values ($1, $2, $3, $4, $5, $6)`
)
const activateTenant = statement(
  'tenants.activate_tenant',
  `update tenants set state = 'active' where id = $1 and state = 'provisioning'`
)

type TenantRow = { id: string; host: string; state: string; site_id: string | null }

/**
 * Gives a care provider its database, roles, keys and host name on one site.
 * Each step looks at what is there, so a run that was killed anywhere is
 * finished by running it again; the tenant answers requests only at the end.
 *
 * @throws when the site is not declared, or the slug or host is another tenant's
 */
export async function createTenant(input: CreateTenantInput): Promise<{ id: string }> {
  const { scope } = await controlPlane()
  const [site] = await scope.database.query<{ id: string }>(selectSite, [input.site])
  if (!site) throw new Error(`No site is named "${input.site}". Declare it with site:create.`)
  const tenant = await ensureTenant(input)
  if (tenant.state === 'active') return { id: tenant.id }
  if (tenant.site_id && tenant.site_id !== site.id) {
    throw new Error(`Tenant "${input.slug}" was already begun on another site.`)
  }
  await ensureKeys(tenant.id)
  await provision(tenant, input.slug, site.id)
  return { id: tenant.id }
}

async function ensureTenant(input: CreateTenantInput): Promise<TenantRow> {
  const { scope } = await controlPlane()
  const { slug, name, host, contact, locale = 'nb', timeZone = 'Europe/Oslo' } = input
  await scope.database.query(insertTenant, [
    randomUUID(),
    slug,
    name,
    host,
    contact,
    locale,
    timeZone,
  ])
  const [tenant] = await scope.database.query<TenantRow>(selectTenant, [slug])
  if (!tenant) throw new Error(`Tenant "${slug}" could not be written.`)
  if (tenant.host !== host) throw new Error(`Tenant "${slug}" exists with host ${tenant.host}.`)
  return tenant
}

async function ensureKeys(tenantId: string): Promise<void> {
  const { scope, keyStore } = await controlPlane()
  await scope.database.transaction(async (trx) => {
    const present = await readKeys(trx, tenantId)
    if (present.length > 0) return
    await storeKeys(trx, tenantId, TenantKeyRing.createMaterial(tenantId, keyStore).keys)
  })
}

async function provision(tenant: TenantRow, slug: string, siteId: string): Promise<void> {
  const { scope } = await controlPlane()
  const adminUrl = await provisionerUrl(siteId)
  const names = planeNames(`${databasePrefix()}t_${slug.replaceAll('-', '_')}`)
  const password = randomBytes(24).toString('base64url')
  await createPlaneDatabase(adminUrl, names, password)
  await migratePlane('tenant', adminUrl, names)
  const placementId = randomUUID()
  const sealed = scope.keys.seal('placements', 'runtime_password_sealed', placementId, password)
  await scope.database.transaction(async (trx) => {
    const { database, runtimeRole } = names
    await trx.query(insertPlacement, [
      placementId,
      tenant.id,
      siteId,
      database,
      runtimeRole,
      sealed,
    ])
    await trx.query(activateTenant, [tenant.id])
    await recordInstallationEvent(trx, 'tenant.created', { tenant: slug })
  })
}
