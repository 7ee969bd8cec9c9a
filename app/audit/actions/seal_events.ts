import { createHash, randomBytes } from 'node:crypto'
import { digestOf } from '#app/audit/audit_event'
import { chainHash, chainMac, genesisHash } from '#app/audit/chain'
import { eventOf, type AuditEventRow } from '#app/audit/event_rows'
import {
  dequeue,
  hasPlace,
  readChainEnd,
  readSealerState,
  readQueue,
  tryToLock,
  writeSealed,
  writeSealerState,
  type ChainEnd,
  type SealedRow,
} from '#app/audit/sealer_statements'
import { keepLostEnd, readPosition, writePosition } from '#app/audit/position_file'
import type { Queryable } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'

export const epochKeyHolder = 'audit epoch'

/** Events sealed in one transaction. */
const eventsPerSealMax = 1_000

/**
 * Gives unsealed events their gap-free sequence and chains them. Whoever gets
 * the advisory lock seals; a process that dies leaves nothing half done.
 *
 * @returns how many were sealed, or null when another process is sealing
 */
export async function sealEvents(tenant: TenantScope): Promise<number | null> {
  const sealed = await tenant.database.transaction(async (trx) => {
    if (!(await tryToLock(trx))) return null
    const queue = await readQueue(trx, eventsPerSealMax)
    if (queue.length === 0) return []
    await dequeue(trx, queue)
    const events = queue.filter((row) => !row.is_sealed)
    if (events.length === 0) return []
    await witnessLostEnd(trx, tenant.slug)
    const { epoch, key } = await openEpoch(trx, tenant)
    const rows = chained(events, await readChainEnd(trx), key)
    await writeSealed(trx, rows, epoch)
    key.fill(0)
    return rows
  })
  const end = sealed?.at(-1)
  if (end) await writePosition(tenant.slug, end)
  return sealed && sealed.length
}

/** Sealing goes on after the end was cut or older rows were put back; the proof stays on disk. */
async function witnessLostEnd(trx: Queryable, tenantSlug: string): Promise<void> {
  const position = await readPosition(tenantSlug)
  if (position && !(await hasPlace(trx, position))) await keepLostEnd(tenantSlug, position)
}

async function openEpoch(trx: Queryable, tenant: TenantScope) {
  const state = await readSealerState(trx)
  if (state) {
    return { epoch: state.epoch, key: tenant.keys.unwrapSecret(epochKeyHolder, state.keySealed) }
  }
  const key = randomBytes(32)
  await writeSealerState(trx, 1, tenant.keys.wrapSecret(epochKeyHolder, key))
  return { epoch: 1, key }
}

function chained(
  rows: readonly AuditEventRow[],
  end: ChainEnd | null,
  epochKey: Buffer
): SealedRow[] {
  let previous = end?.hash ?? genesisHash
  let sequence = end?.sequence ?? 0n
  return rows.map((row) => {
    sequence += 1n
    const digest = sealedDigest(row)
    previous = chainHash(previous, sequence, digest)
    return { sequence, eventId: row.id, digest, hash: previous, mac: chainMac(epochKey, previous) }
  })
}

/**
 * A row that this program cannot have written (a time of `infinity`) is sealed
 * by its MAC alone: the sealer goes on, and verifying names the row.
 */
function sealedDigest(row: AuditEventRow): Buffer {
  try {
    return digestOf(eventOf(row), row.mac)
  } catch {
    return createHash('sha256').update(row.mac).digest()
  }
}
