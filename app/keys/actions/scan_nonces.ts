import { keyIdFromBytes } from '#app/encryption/key_id'
import { sealedColumns } from '#app/keys/sealed_columns'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** A nonce that a sub-key used more than once: whoever has both cells learns their difference. */
export type RepeatedNonce = { table: string; column: string; keyId: string; cells: number }

/**
 * Looks through every sealed column for cells with the same key id and iv. A sub-key belongs to
 * one column, so columns are looked at one by one.
 */
export async function scanNonces({ database }: TenantScope): Promise<RepeatedNonce[]> {
  const found: RepeatedNonce[] = []
  type Row = { key_id: string; count: number }
  for (const { table, column, selectRepeats } of await sealedColumns()) {
    const rows = await database.query<Row>(selectRepeats)
    for (const { key_id: hex, count: cells } of rows) {
      found.push({ table, column, keyId: keyIdFromBytes(Buffer.from(hex, 'hex')), cells })
    }
  }
  return found
}
