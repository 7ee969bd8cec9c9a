import { E_INTEGRITY } from '#app/encryption/exceptions'
import { keyIdToBytes } from '#app/encryption/key_id'
import { ROWS_PER_BATCH, sealedColumns, type SealedColumn } from '#app/keys/sealed_columns'
import type { TenantScope } from '#app/tenants/tenant_scope'

export type Replaced = { replaced: number; damaged: number }

/**
 * Seals every cell that stands under one of the old data keys again under the newest one. A cell
 * that somebody changes meanwhile is left to its writer; a damaged one stays as it is and keeps
 * its key alive. May be killed and run again at any point.
 */
export async function resealCells(
  tenant: TenantScope,
  oldKeyIds: readonly string[]
): Promise<Replaced> {
  const total = { replaced: 0, damaged: 0 }
  for (const column of await sealedColumns()) {
    const { replaced, damaged } = await resealColumn(tenant, column, oldKeyIds)
    total.replaced += replaced
    total.damaged += damaged
  }
  return total
}

/** Cells that still need one of the keys. */
export async function countCellsUnder(
  { database }: TenantScope,
  keyIds: readonly string[]
): Promise<number> {
  let total = 0
  for (const { countUnder } of await sealedColumns()) {
    const [row] = await database.query<{ count: number }>(countUnder, [keyIds.map(keyIdToBytes)])
    total += row?.count ?? 0
  }
  return total
}

type CellRow = { key: string | Buffer; cell: Buffer }
type Exchange = { key: string | Buffer; fresh: Buffer; before: Buffer }

async function resealColumn(
  tenant: TenantScope,
  column: SealedColumn,
  oldKeyIds: readonly string[]
): Promise<Replaced> {
  const total = { replaced: 0, damaged: 0 }
  const ids = oldKeyIds.map(keyIdToBytes)
  for (let after = column.start; ;) {
    const rows = await tenant.database.query<CellRow>(column.selectUnder, [ids, after])
    const exchanges = rows.flatMap((row) => resealed(tenant, column, row) ?? [])
    total.damaged += rows.length - exchanges.length
    total.replaced += await exchange(tenant, column, exchanges)
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_PER_BATCH) return total
    after = last.key
  }
}

function resealed(
  { keys }: TenantScope,
  { table, column, rowOf }: SealedColumn,
  { key, cell }: CellRow
): Exchange | null {
  try {
    const row = rowOf(key)
    const plaintext = keys.open(table, column, row, cell)
    const fresh = keys.seal(table, column, row, plaintext)
    plaintext.fill(0)
    return { key, fresh, before: cell }
  } catch (error) {
    if (error instanceof E_INTEGRITY) return null
    throw error
  }
}

async function exchange(
  { database }: TenantScope,
  column: SealedColumn,
  exchanges: readonly Exchange[]
): Promise<number> {
  if (exchanges.length === 0) return 0
  const done = await database.query(column.exchange, [
    exchanges.map(({ key }) => key),
    exchanges.map(({ fresh }) => fresh),
    exchanges.map(({ before }) => before),
  ])
  return done.length
}
