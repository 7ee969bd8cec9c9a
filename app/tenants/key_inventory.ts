import type { TenantKeyKind, TenantKeyRow } from '#app/encryption/tenant_key_material'
import { statement, type Queryable } from '#app/tenants/plane_database'

const insertKey = statement(
  'tenants.insert_key',
  `insert into keys (id, tenant_id, kind, wrapped, wrapped_by, used_from)
   values ($1, $2, $3, $4, $5, case when $6 then clock_timestamp() end)
   on conflict do nothing`
)
const selectKeys = statement(
  'tenants.select_keys',
  `select id, kind, wrapped, wrapped_by, retired_at, used_from from keys
   where tenant_id is not distinct from $1 and destroyed_at is null`
)

/**
 * Stores wrapped keys in the control plane's inventory. `tenantId` null: the control plane's own.
 * A row whose `usedFrom` is null is made known only.
 */
export async function storeKeys(
  database: Queryable,
  tenantId: string | null,
  rows: readonly TenantKeyRow[]
): Promise<void> {
  for (const { id, kind, wrapped, wrappedBy, usedFrom } of rows) {
    const inUse = usedFrom !== null
    await database.query(insertKey, [id, tenantId, kind, wrapped, wrappedBy, inUse])
  }
}

/** All keys that are not destroyed. */
export async function readKeys(
  database: Queryable,
  tenantId: string | null
): Promise<TenantKeyRow[]> {
  type Row = {
    id: string
    kind: TenantKeyKind
    wrapped: Buffer
    wrapped_by: string
    retired_at: Date | null
    used_from: Date | null
  }
  const rows = await database.query<Row>(selectKeys, [tenantId])
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    wrapped: row.wrapped,
    wrappedBy: row.wrapped_by,
    retiredAt: row.retired_at,
    usedFrom: row.used_from,
  }))
}
