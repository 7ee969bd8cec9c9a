import { randomBytes, X509Certificate } from 'node:crypto'
import { assertCanReceiveKeys } from '#app/encryption/certificate_policy'
import type { KeyStore } from '#app/encryption/contracts/key_store'
import { E_KEY_INTEGRITY, E_KEY_UNAVAILABLE } from '#app/encryption/exceptions'
import { packKey, unpackKey, type HeldKey } from '#app/encryption/held_key'
import { createKeyId } from '#app/encryption/key_id'
import {
  unwrapKey,
  wrapForPublicKey,
  wrapKey,
  wrappingKeyIdOf,
  type WrappingKey,
} from '#app/encryption/key_wrap'

/**
 * `kek` wraps every other key. `dek` seals cells. `index` is the tenant's secret for keyed
 * hashes (search, sessions, jobs). `audit` is the root of the audit epochs.
 */
export type TenantKeyKind = 'kek' | 'dek' | 'index' | 'audit'

/** One row of the key inventory. A KEK has one row per certificate it is wrapped for. */
export interface TenantKeyRow {
  /** UUID version 7: the newest key of a kind has the greatest id. */
  id: string
  kind: TenantKeyKind
  wrapped: Buffer
  /** Fingerprint of a certificate for a KEK, id of the KEK for the rest. */
  wrappedBy: string
  /** A retired key opens what it sealed and seals nothing new. */
  retiredAt?: Date | null
  /** Null while processes still get to know a new key; it opens already, and seals later. */
  usedFrom?: Date | null
}

/**
 * A tenant's fresh keys, wrapped and ready to store: one of each kind.
 *
 * @throws E_CERTIFICATE_REFUSED when the service certificate may not receive keys now
 */
export function createTenantKeyMaterial(tenant: string, keyStore: KeyStore): TenantKeyRow[] {
  const { key: kek, rows } = createKek(tenant, keyStore)
  const kinds = ['dek', 'index', 'audit'] as const
  return [...rows, ...kinds.map((kind) => createTenantKey(kek, kind))]
}

/**
 * A fresh KEK, wrapped for the service certificate, and for the recovery certificate once a
 * ceremony was held.
 *
 * @throws E_CERTIFICATE_REFUSED when a certificate may not receive keys now
 */
export function createKek(
  tenant: string,
  keyStore: KeyStore
): { key: HeldKey; rows: TenantKeyRow[] } {
  const { certificatePem, recoveryCertificatePem, authorityPem } = keyStore
  const key = randomKey(kekHolder(tenant))
  const receivers = [certificatePem, ...(recoveryCertificatePem ? [recoveryCertificatePem] : [])]
  const rows = receivers.map((pem) => wrapKekFor(pem, authorityPem, key))
  return { key, rows }
}

/**
 * The row of a KEK for one certificate of the installation.
 *
 * @throws E_CERTIFICATE_REFUSED when the certificate may not receive keys now
 */
export function wrapKekFor(
  certificatePem: string,
  authorityPem: string,
  key: HeldKey
): TenantKeyRow {
  assertCanReceiveKeys(certificatePem, authorityPem, new Date())
  const { publicKey } = new X509Certificate(certificatePem)
  const wrapped = wrapForPublicKey(publicKey, packKey(key))
  return { id: key.id, kind: 'kek', wrapped, wrappedBy: fingerprintOf(certificatePem) }
}

/**
 * A KEK out of a row that was wrapped for the private key at hand.
 *
 * @throws E_KEY_INTEGRITY when the wrap is damaged, for another certificate or another tenant's
 */
export function unwrapKek(
  tenant: string,
  row: TenantKeyRow,
  unwrap: (wrapped: Buffer) => Buffer
): HeldKey {
  return asInventoried(row, unpackKey(unwrap(row.wrapped), kekHolder(tenant)))
}

/** SHA-256 of a certificate in lower-case hex. */
export function fingerprintOf(certificatePem: string): string {
  return new X509Certificate(certificatePem).fingerprint256.replaceAll(':', '').toLowerCase()
}

/** One fresh key wrapped under the tenant's KEK: a new DEK at rotation, for example. */
export function createTenantKey(kek: WrappingKey, kind: Exclude<TenantKeyKind, 'kek'>) {
  const key = randomKey(kind)
  return { id: key.id, kind, wrapped: wrapKey(kek, key), wrappedBy: kek.id }
}

/** A fresh random 32-byte key for the holder. */
export function randomKey(holder: string): HeldKey {
  return { id: createKeyId(), holder, bytes: randomBytes(32) }
}

/**
 * The KEKs this key store can unwrap, newest first.
 *
 * @throws E_KEY_UNAVAILABLE when none is wrapped for its certificate
 */
export function unwrapKeks(tenant: string, rows: readonly TenantKeyRow[], keyStore: KeyStore) {
  const { certificateFingerprint } = keyStore.describe()
  const own = rows.filter((row) => row.kind === 'kek' && row.wrappedBy === certificateFingerprint)
  if (own.length === 0) {
    const reason = 'it is not wrapped for the service certificate of this installation'
    throw new E_KEY_UNAVAILABLE([`KEK of tenant ${tenant}`, reason])
  }
  return newestFirst(own).map((row) =>
    unwrapKek(tenant, row, (wrapped) => keyStore.unwrap(wrapped))
  )
}

/** The keys of one kind, newest first. */
export function unwrapTenantKeys(
  keks: readonly WrappingKey[],
  rows: readonly TenantKeyRow[],
  kind: Exclude<TenantKeyKind, 'kek'>
): HeldKey[] {
  const ofKind = newestFirst(rows.filter((row) => row.kind === kind))
  return ofKind.map((row) => asInventoried(row, unwrapUnderAny(keks, row.wrapped, kind)))
}

/** Whether new cells and wraps are made under the key: the newest of these is the one. */
export function isInUse({ retiredAt, usedFrom }: TenantKeyRow): boolean {
  return !retiredAt && usedFrom !== null
}

/** Wraps the key again under another KEK; the same bytes come back unchanged. */
export function rewrapKey(
  keks: readonly WrappingKey[],
  target: WrappingKey,
  wrapped: Buffer,
  holder: string
): Buffer {
  if (wrappingKeyIdOf(wrapped) === target.id) return wrapped
  const key = unwrapUnderAny(keks, wrapped, holder)
  const again = wrapKey(target, key)
  key.bytes.fill(0)
  return again
}

/** Unwraps a key with the KEK it names. */
export function unwrapUnderAny(keks: readonly WrappingKey[], wrapped: Buffer, holder: string) {
  const kekId = wrappingKeyIdOf(wrapped)
  const kek = keks.find((candidate) => candidate.id === kekId)
  if (!kek) throw new E_KEY_INTEGRITY([holder])
  return unwrapKey(kek, wrapped, holder)
}

function asInventoried(row: TenantKeyRow, key: HeldKey): HeldKey {
  if (key.id !== row.id) throw new E_KEY_INTEGRITY([`${row.kind} ${row.id}`])
  return key
}

function newestFirst(rows: readonly TenantKeyRow[]): TenantKeyRow[] {
  return rows.toSorted((left, right) => (left.id < right.id ? 1 : -1))
}

function kekHolder(tenant: string): string {
  return `kek of ${tenant}`
}
