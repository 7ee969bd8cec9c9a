import { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import type { ControlPlane } from '#app/tenants/control_plane'
import { readKeys } from '#app/tenants/key_inventory'
import { KeyUsage } from '#app/tenants/key_usage'
import { PlaneDatabase } from '#app/tenants/plane_database'
import type { TenantRow } from '#app/tenants/tenant_rows'
import { TenantScope } from '#app/tenants/tenant_scope'

/** Unwraps a tenant's keys and connects to its database, counting what its keys seal. */
export async function openTenant(control: ControlPlane, row: TenantRow): Promise<OpenTenant> {
  const rows = await readKeys(control.scope.database, row.id)
  const keys = TenantKeyRing.open(row.id, rows, control.keyStore)
  const { placement_id: placementId, runtime_password_sealed: cell } = row
  const password = control.scope.keys
    .open('placements', 'runtime_password_sealed', placementId, cell)
    .toString('utf8')
  const database = connect(row, password)
  const counting = connect(row, password, 1)
  const usage = new KeyUsage(counting)
  keys.countWith(usage)
  database.guardWith(usage)
  return {
    placement: placementId,
    revision: row.keys_revision,
    scope: new TenantScope(factsOf(row), database, keys),
    close: async () => void (await Promise.all([database.close(), counting.close()])),
  }
}

export type OpenTenant = {
  placement: string
  /** Of the key inventory when the ring was opened. */
  revision: string
  scope: TenantScope
  close: () => Promise<void>
}

function connect(row: TenantRow, password: string, connectionsMax?: number): PlaneDatabase {
  const connection = {
    host: row.database_host,
    port: row.database_port,
    database: row.database_name,
    user: row.runtime_role,
    password,
    applicationName: `varde ${row.slug}`,
  }
  return new PlaneDatabase(connection, connectionsMax)
}

function factsOf(row: TenantRow): TenantScope['facts'] {
  const { id, slug, name, host, contact, locale, time_zone: timeZone } = row
  const site = {
    id: row.site_id,
    name: row.site_name,
    operator: row.operator,
    address: row.address,
    country: row.country,
  }
  return { id, slug, name, host, contact, locale, timeZone, site }
}
