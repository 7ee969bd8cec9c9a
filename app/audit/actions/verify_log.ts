import type { KeyObject } from 'node:crypto'
import { epochKeyHolder } from '#app/audit/actions/seal_events'
import { E_KEY_INTEGRITY } from '#app/encryption/exceptions'
import { readHeads } from '#app/audit/head_file'
import { isOurs, LogCheck, type Harm, type Witnesses } from '#app/audit/log_check'
import { readLostEnds, readPosition } from '#app/audit/position_file'
import { lockChain, readChainEnd, readSealerState } from '#app/audit/sealer_statements'
import {
  readChainPage,
  readUnqueued,
  readUnsealedRows,
  type ChainRow,
} from '#app/audit/verifier_statements'
import type { TenantScope } from '#app/tenants/tenant_scope'

export type Verification = {
  tenant: string
  ok: boolean
  sealedCount: number
  headCount: number
  lastHead: { sequence: string; signedAt: string } | null
  unsealed: { count: number; ageSeconds: number | null }
  harms: Harm[]
}

/**
 * Reads the whole log of a tenant and names every row that is not as it was
 * written, against the signed heads outside the database.
 */
export async function verifyLog(tenant: TenantScope, publicKey: KeyObject): Promise<Verification> {
  const { witnesses, end } = await gatherWitnesses(tenant, publicKey)
  const check = new LogCheck(witnesses)
  for (let after: bigint | null = null; ;) {
    const page: ChainRow[] = await readChainPage(tenant.database, after, end)
    for (const row of page) check.next(row)
    const last = page.at(-1)
    if (!last) break
    after = last.sequence
  }
  check.end()
  const unsealed = await checkUnsealed(tenant, check)
  return report(tenant, check, unsealed)
}

/** Heads, epoch and end of one and the same moment: the sealer waits while they are read. */
async function gatherWitnesses(
  { slug, keys, database }: TenantScope,
  publicKey: KeyObject
): Promise<{ witnesses: Witnesses; end: bigint }> {
  return database.transaction(async (trx) => {
    await lockChain(trx)
    const state = await readSealerState(trx)
    const key = state && epochKeyOf(keys, state.keySealed)
    const witnesses = {
      tenantSlug: slug,
      auditKey: keys.auditKey,
      publicKey,
      heads: await readHeads(slug),
      position: await readPosition(slug),
      lostEnds: await readLostEnds(slug),
      current: { epoch: state?.epoch ?? 0, key },
    }
    const end = await readChainEnd(trx)
    return { witnesses, end: end?.sequence ?? 0n }
  })
}

/** A key that somebody changed binds nothing: what it had bound is then reported row by row. */
function epochKeyOf(keys: TenantScope['keys'], keySealed: Buffer): Buffer | null {
  try {
    return keys.unwrapSecret(epochKeyHolder, keySealed)
  } catch (error) {
    if (error instanceof E_KEY_INTEGRITY) return null
    throw error
  }
}

async function checkUnsealed({ database, keys }: TenantScope, check: LogCheck) {
  const rows = await readUnsealedRows(database)
  for (const row of rows) {
    if (row.has_finer_time || !isOurs(row, keys.auditKey)) check.harm('forged', null, row.id)
  }
  for (const id of await readUnqueued(database)) check.harm('withheld', null, id)
  const oldest = rows[0]?.at
  const ageSeconds = oldest ? Math.round((Date.now() - new Date(oldest).getTime()) / 1_000) : null
  return { count: rows.length, ageSeconds }
}

function report(
  tenant: TenantScope,
  check: LogCheck,
  unsealed: Verification['unsealed']
): Verification {
  const { heads } = check.witnesses
  const last = heads.findLast((head) => head !== null)
  return {
    tenant: tenant.slug,
    ok: check.harms.length === 0,
    sealedCount: check.count,
    headCount: heads.length,
    lastHead: last
      ? { sequence: last.sequence.toString(), signedAt: last.signedAt.toISOString() }
      : null,
    unsealed,
    harms: check.harms,
  }
}
