import type { TenantKeyKind, TenantKeyRow } from '#app/encryption/tenant_key_material'
import { statement, type Queryable } from '#app/tenants/plane_database'

const insertKey = statement(
  'tenants.insert_key',
  `insert into keys (id, tenant_id, kind, wrapped, wrapped_by) values ($1, $2, $3, $4, $5)
   on conflict do nothing`
)
const selectKeys = statement(
  'tenants.select_keys',
  `select id, kind, wrapped, wrapped_by, retired_at from keys
   where tenant_id is not distinct from $1`
)

/** Stores wrapped keys in the control plane's inventory. `tenantId` null: the control plane's own. */
export async function storeKeys(
  database: Queryable,
  tenantId: string | null,
  rows: readonly TenantKeyRow[]
): Promise<void> {
  for (const row of rows) {
    await database.query(insertKey, [row.id, tenantId, row.kind, row.wrapped, row.wrappedBy])
  }
}

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
  }
  const rows = await database.query<Row>(selectKeys, [tenantId])
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    wrapped: row.wrapped,
    wrappedBy: row.wrapped_by,
    retiredAt: row.retired_at,
  }))
}
