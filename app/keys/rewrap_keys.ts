import { epochKeyHolder } from '#app/audit/actions/seal_events'
import { lockChain, readSealerState, writeSealerState } from '#app/audit/sealer_statements'
import { E_KEY_INTEGRITY } from '#app/encryption/exceptions'
import { keyIdToBytes } from '#app/encryption/key_id'
import { wrappingKeyIdOf } from '#app/encryption/key_wrap'
import type { Replaced } from '#app/keys/reseal_cells'
import {
  countPatientWrapsUnder,
  countWrapsUnder,
  exchangePatientWraps,
  selectPatientWraps,
  updateWrap,
} from '#app/keys/statements/rotation_statements'
import { controlPlane } from '#app/tenants/control_plane'
import { readKeys } from '#app/tenants/key_inventory'
import type { TenantScope } from '#app/tenants/tenant_scope'

const WRAPS_PER_BATCH = 1_000

/**
 * Wraps everything of the tenant under its newest KEK: data keys, index and audit secrets, the
 * sealer's epoch key and every patient's key. Reads go on: rings hold the old and the new KEK.
 * May be killed and run again at any point.
 */
export async function rewrapKeys(tenant: TenantScope): Promise<Replaced> {
  const inventory = await rewrapInventory(tenant)
  const epoch = await rewrapEpochKey(tenant)
  const patients = await rewrapPatientKeys(tenant)
  return { replaced: inventory + epoch + patients.replaced, damaged: patients.damaged }
}

/** Wraps that still need one of the KEKs. */
export async function countWraps(tenant: TenantScope, kekIds: readonly string[]): Promise<number> {
  type Row = { count: number }
  const { scope } = await controlPlane()
  const [inventory] = await scope.database.query<Row>(countWrapsUnder, [kekIds])
  const [patients] = await tenant.database.query<Row>(countPatientWrapsUnder, [
    kekIds.map(keyIdToBytes),
  ])
  const state = await readSealerState(tenant.database)
  const epoch = kekIds.includes((state && wrappingKeyIdOf(state.keySealed)) ?? '') ? 1 : 0
  return (inventory?.count ?? 0) + (patients?.count ?? 0) + epoch
}

async function rewrapInventory({ id, keys }: TenantScope): Promise<number> {
  const { scope } = await controlPlane()
  return scope.database.transaction(async (trx) => {
    const rows = await readKeys(trx, id)
    const due = rows.filter((row) => row.kind !== 'kek' && row.wrappedBy !== keys.kekId)
    for (const row of due) {
      const { wrapped, wrappedBy } = keys.rewrapKeyRow(row)
      await trx.query(updateWrap, [row.id, row.wrappedBy, wrapped, wrappedBy])
    }
    return due.length
  })
}

/** The sealer waits meanwhile: it must not write the next epoch's key in between. */
async function rewrapEpochKey({ database, keys }: TenantScope): Promise<number> {
  return database.transaction(async (trx) => {
    await lockChain(trx)
    const state = await readSealerState(trx)
    if (!state || wrappingKeyIdOf(state.keySealed) === keys.kekId) return 0
    const secret = keys.unwrapSecret(epochKeyHolder, state.keySealed)
    await writeSealerState(trx, state.epoch, keys.wrapSecret(epochKeyHolder, secret))
    secret.fill(0)
    return 1
  })
}

type WrapRow = { patient_id: string; wrapped: Buffer }

async function rewrapPatientKeys({ database, keys }: TenantScope): Promise<Replaced> {
  const total = { replaced: 0, damaged: 0 }
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const kek = keyIdToBytes(keys.kekId)
    const rows = await database.query<WrapRow>(selectPatientWraps, [kek, after, WRAPS_PER_BATCH])
    const fresh = rows.flatMap((row) => {
      const wrapped = tryRewrap(keys, row)
      return wrapped ? [{ ...row, fresh: wrapped }] : []
    })
    const done = await database.query(exchangePatientWraps, [
      fresh.map((row) => row.patient_id),
      fresh.map((row) => row.fresh),
      fresh.map((row) => row.wrapped),
    ])
    total.replaced += done.length
    total.damaged += rows.length - fresh.length
    const last = rows.at(-1)
    if (!last || rows.length < WRAPS_PER_BATCH) return total
    after = last.patient_id
  }
}

/** Null for a damaged wrap: it stays as it is, to be restored from a backup. */
function tryRewrap(keys: TenantScope['keys'], row: WrapRow): Buffer | null {
  try {
    return keys.rewrapPatientKey(row.patient_id, row.wrapped)
  } catch (error) {
    if (error instanceof E_KEY_INTEGRITY) return null
    throw error
  }
}
