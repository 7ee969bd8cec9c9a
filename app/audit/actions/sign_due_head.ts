import { nextEpochKey } from '#app/audit/chain'
import { epochKeyHolder } from '#app/audit/actions/seal_events'
import { signHead } from '#app/audit/head'
import { appendHead } from '#app/audit/head_file'
import {
  readChainEnd,
  readLastHead,
  readSealerState,
  tryToLock,
  writeHead,
  writeSealerState,
} from '#app/audit/sealer_statements'
import type { KeyStore } from '#app/encryption/contracts/key_store'
import type { TenantScope } from '#app/tenants/tenant_scope'

const eventsPerHeadMax = 1_000n
const secondsPerHeadMax = 60

/**
 * Signs the chain's end when 1 000 events or 60 seconds have passed since the
 * last head, and ends the epoch: the old key is overwritten. The head is on
 * disk outside the database before the database knows of it, so a crash
 * between the two leaves the stronger witness.
 *
 * @param now passed in, so that tests need not wait
 * @returns true when a head was signed
 */
export async function signDueHead(
  tenant: TenantScope,
  keyStore: KeyStore,
  now: Date,
  force = false
): Promise<boolean> {
  return tenant.database.transaction(async (trx) => {
    if (!(await tryToLock(trx))) return false
    const [end, last] = [await readChainEnd(trx), await readLastHead(trx)]
    const state = await readSealerState(trx)
    if (!end || !state || end.sequence === (last?.sequence ?? 0n)) return false
    if (!force && !isDue(end.sequence, last, now)) return false
    const head = signHead(
      {
        tenant: tenant.slug,
        sequence: end.sequence,
        hash: end.hash,
        epoch: state.epoch,
        signedAt: now,
        previousSignature: last?.signature ?? null,
      },
      keyStore
    )
    await appendHead(tenant.slug, head)
    await writeHead(trx, head)
    const next = nextEpochKey(tenant.keys.unwrapSecret(epochKeyHolder, state.keySealed))
    await writeSealerState(trx, state.epoch + 1, tenant.keys.wrapSecret(epochKeyHolder, next))
    return true
  })
}

function isDue(end: bigint, last: { sequence: bigint; signedAt: Date } | null, now: Date): boolean {
  if (!last) return true
  if (end - last.sequence >= eventsPerHeadMax) return true
  return now.getTime() - last.signedAt.getTime() >= secondsPerHeadMax * 1_000
}
