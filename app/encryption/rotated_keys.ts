import type { KeyStore } from '#app/encryption/contracts/key_store'
import { DataKey } from '#app/encryption/data_key'
import { E_KEY_UNAVAILABLE } from '#app/encryption/exceptions'
import type { WrappingKey } from '#app/encryption/key_wrap'
import {
  isInUse,
  unwrapKeks,
  unwrapTenantKeys,
  type TenantKeyRow,
} from '#app/encryption/tenant_key_material'

/** The keys of a tenant that rotation exchanges. */
export interface RotatedKeys {
  /** The first one wraps, all unwrap. */
  keks: readonly [WrappingKey, ...WrappingKey[]]
  dataKeys: ReadonlyMap<string, DataKey>
  sealingKey: DataKey
}

/**
 * Unwraps the KEKs and DEKs of an inventory.
 *
 * @param before what this process holds already; data keys in it are kept, with all they derived
 * @throws E_KEY_UNAVAILABLE when a key is missing, E_KEY_INTEGRITY when one is damaged
 */
export function openRotatedKeys(
  tenant: string,
  rows: readonly TenantKeyRow[],
  keyStore: KeyStore,
  before?: RotatedKeys
): RotatedKeys {
  const inUse = new Set(rows.filter(isInUse).map((row) => row.id))
  const held = unwrapKeks(tenant, rows, keyStore)
  const wrapping = held.find((kek) => inUse.has(kek.id)) ?? held[0]
  if (!wrapping) throw missing('kek')
  const keks = [wrapping, ...held.filter((kek) => kek !== wrapping)] as const

  const deks = unwrapTenantKeys(keks, rows, 'dek')
  const dataKeys = new Map(
    deks.map((dek) => [
      dek.id,
      before?.dataKeys.get(dek.id) ?? new DataKey(tenant, dek.id, dek.bytes),
    ])
  )
  const newest = deks.find((dek) => inUse.has(dek.id))
  const sealingKey = dataKeys.get(newest?.id ?? '')
  if (!sealingKey) throw missing('dek')
  if (before) eraseLeft(before, { keks, dataKeys, sealingKey })
  return { keks, dataKeys, sealingKey }
}

function eraseLeft(before: RotatedKeys, after: RotatedKeys): void {
  for (const [id, key] of before.dataKeys) if (!after.dataKeys.has(id)) key.erase()
  for (const kek of before.keks) kek.bytes.fill(0)
}

function missing(kind: string) {
  return new E_KEY_UNAVAILABLE([kind, 'the key inventory of the tenant holds none'])
}
