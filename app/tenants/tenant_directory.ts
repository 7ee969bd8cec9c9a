import { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import { controlPlane } from '#app/tenants/control_plane'
import { readKeys } from '#app/tenants/key_inventory'
import { PlaneDatabase, statement } from '#app/tenants/plane_database'
import { TenantScope } from '#app/tenants/tenant_scope'

type TenantRow = {
  id: string
  slug: string
  name: string
  host: string
  contact: string
  locale: 'nb' | 'en'
  time_zone: string
  database_name: string
  runtime_role: string
  runtime_password_sealed: Buffer
  placement_id: string
  site_id: string
  site_name: string
  operator: string
  address: string
  country: string
  database_host: string
  database_port: number
}

const selectTenants = statement(
  'tenants.select_active',
  `select t.id, t.slug, t.name, t.host, t.contact, t.locale, t.time_zone,
          p.id as placement_id, p.database_name, p.runtime_role, p.runtime_password_sealed,
          s.id as site_id, s.name as site_name, s.operator, s.address, s.country,
          s.database_host, s.database_port
   from tenants t
   join placements p on p.tenant_id = t.id and p.until is null
   join sites s on s.id = p.site_id
   where t.state = 'active'`
)

/** How long a process may go on without noticing a tenant that another one made. */
const refreshMsMax = 30_000
/** An unknown host may make the list be read again, but not more often than this. */
const unknownHostMsMin = 1_000

/**
 * The tenants this installation serves, by declared host name. Opened scopes
 * are kept; a tenant whose placement changed is opened anew.
 */
class TenantDirectory {
  #scopes = new Map<string, { placement: string; scope: TenantScope }>()
  #readAt = 0

  async byHost(host: string): Promise<TenantScope | null> {
    return this.#find((scope) => scope.host === host)
  }

  async bySlug(slug: string): Promise<TenantScope | null> {
    return this.#find((scope) => scope.slug === slug)
  }

  async all(): Promise<TenantScope[]> {
    await this.#refresh(0)
    return [...this.#scopes.values()].map((known) => known.scope)
  }

  async close(): Promise<void> {
    const known = [...this.#scopes.values()]
    this.#scopes.clear()
    this.#readAt = 0
    await Promise.all(known.map(({ scope }) => scope.database.close()))
  }

  async #find(matches: (scope: TenantScope) => boolean): Promise<TenantScope | null> {
    await this.#refresh(refreshMsMax)
    const found = this.#first(matches)
    if (found) return found
    await this.#refresh(unknownHostMsMin)
    return this.#first(matches)
  }

  #first(matches: (scope: TenantScope) => boolean): TenantScope | null {
    for (const { scope } of this.#scopes.values()) if (matches(scope)) return scope
    return null
  }

  async #refresh(ageMsMax: number): Promise<void> {
    if (this.#readAt !== 0 && Date.now() - this.#readAt <= ageMsMax) return
    const { scope: control, keyStore } = await controlPlane()
    const rows = await control.database.query<TenantRow>(selectTenants)
    const next = new Map<string, { placement: string; scope: TenantScope }>()
    for (const row of rows) {
      const known = this.#scopes.get(row.id)
      const same = known?.placement === row.placement_id ? known : undefined
      next.set(row.id, same ?? { placement: row.placement_id, scope: await open(row) })
    }
    this.#scopes = next
    this.#readAt = Date.now()

    async function open(row: TenantRow): Promise<TenantScope> {
      const keys = TenantKeyRing.open(row.id, await readKeys(control.database, row.id), keyStore)
      const password = control.keys.open(
        'placements',
        'runtime_password_sealed',
        row.placement_id,
        row.runtime_password_sealed
      )
      return openScope(row, password.toString('utf8'), keys)
    }
  }
}

function openScope(row: TenantRow, password: string, keys: TenantKeyRing): TenantScope {
  const database = new PlaneDatabase({
    host: row.database_host,
    port: row.database_port,
    database: row.database_name,
    user: row.runtime_role,
    password,
    applicationName: `varde ${row.slug}`,
  })
  const site = {
    id: row.site_id,
    name: row.site_name,
    operator: row.operator,
    address: row.address,
    country: row.country,
  }
  const { id, slug, name, host, contact, locale, time_zone: timeZone } = row
  return new TenantScope({ id, slug, name, host, contact, locale, timeZone, site }, database, keys)
}

export const tenants = new TenantDirectory()
