import { createHmac, timingSafeEqual } from 'node:crypto'
import { BlindIndex } from '#app/encryption/blind_index'
import type { KeyStore } from '#app/encryption/contracts/key_store'
import type { DataKey } from '#app/encryption/data_key'
import { keyIdOf } from '#app/encryption/envelope'
import { E_INTEGRITY, E_KEY_UNAVAILABLE, E_PATIENT_ERASED } from '#app/encryption/exceptions'
import { deriveKey } from '#app/encryption/key_derivation'
import { wrapKey } from '#app/encryption/key_wrap'
import { openRotatedKeys, type RotatedKeys } from '#app/encryption/rotated_keys'
import type { PatientKey } from '#app/encryption/patient_key'
import { PatientKeys } from '#app/encryption/patient_keys'
import type { SealCounter } from '#app/encryption/seal_counter'
import {
  createTenantKey,
  createTenantKeyMaterial,
  randomKey,
  rewrapKey,
  unwrapTenantKeys,
  unwrapUnderAny,
  type TenantKeyRow,
} from '#app/encryption/tenant_key_material'

/** A ring that its inventory was not compared with for so long neither seals nor opens. */
export const RING_STALE_MS = 45_000

/** The keys of a tenant that are never exchanged, only wrapped anew. */
interface LastingKeys {
  index: BlindIndex
  sessionKey: Buffer
  auditKey: Buffer
  jobKey: Buffer
}

/** The unwrapped keys of one tenant, held in memory only. */
export class TenantKeyRing {
  readonly #lasting: LastingKeys
  readonly #patientKeys: PatientKeys
  #keys: RotatedKeys
  #counter: SealCounter | undefined
  #confirmedAt: number | undefined
  #isErased = false

  private constructor(
    readonly tenant: string,
    keys: RotatedKeys,
    lasting: { indexSecret: Buffer; auditKey: Buffer }
  ) {
    const { indexSecret, auditKey } = lasting
    this.#keys = keys
    this.#patientKeys = new PatientKeys(tenant, () => this.#current().keks)
    this.#lasting = {
      jobKey: deriveKey(indexSecret, ['jobs', tenant]),
      sessionKey: deriveKey(indexSecret, ['sessions', tenant]),
      index: new BlindIndex(tenant, indexSecret),
      auditKey,
    }
  }

  /** Fresh wrapped keys for a new tenant; store the rows, then `open` them. */
  static createMaterial(tenant: string, keyStore: KeyStore): { keys: TenantKeyRow[] } {
    return { keys: createTenantKeyMaterial(tenant, keyStore) }
  }

  /**
   * Unwraps the tenant's key inventory. The newest DEK that is in use seals, all open.
   *
   * @throws E_KEY_UNAVAILABLE when a key is missing, E_KEY_INTEGRITY when one is damaged
   */
  static open(tenant: string, rows: readonly TenantKeyRow[], keyStore: KeyStore): TenantKeyRing {
    const keys = openRotatedKeys(tenant, rows, keyStore)
    const [index] = unwrapTenantKeys(keys.keks, rows, 'index')
    const [audit] = unwrapTenantKeys(keys.keks, rows, 'audit')
    if (!index || !audit) {
      throw new E_KEY_UNAVAILABLE([index ? 'audit' : 'index', 'the key inventory holds none'])
    }
    return new TenantKeyRing(tenant, keys, { indexSecret: index.bytes, auditKey: audit.bytes })
  }

  /**
   * Takes over what a rotation changed, in place: whoever holds the ring has the new keys at once.
   * Keys that left the inventory are erased from memory.
   */
  reopen(rows: readonly TenantKeyRow[], keyStore: KeyStore): void {
    if (this.#isErased) throw new E_KEY_UNAVAILABLE([this.tenant, 'it was erased from memory'])
    this.#keys = openRotatedKeys(this.tenant, rows, keyStore, this.#keys)
  }

  /** From now on the ring must be compared with its inventory again and again (`RING_STALE_MS`). */
  confirm(at = Date.now()): void {
    this.#confirmedAt = at
  }

  /** Every cell the tenant's own key seals from now on is counted. */
  countWith(counter: SealCounter): void {
    this.#counter = counter
  }

  /** Blind-index tokens for search. */
  get index(): BlindIndex {
    return this.#held().index
  }

  /** 32 bytes that key the hashes of the tenant's session ids. */
  get sessionKey(): Buffer {
    return this.#held().sessionKey
  }

  /** 32 bytes, the root of the tenant's audit MACs and epochs. */
  get auditKey(): Buffer {
    return this.#held().auditKey
  }

  /** Id of the KEK that wraps now. */
  get kekId(): string {
    return this.#current().keks[0].id
  }

  /** Id of the DEK that seals now. */
  get sealingKeyId(): string {
    return this.#current().sealingKey.id
  }

  /** A new DEK for rotation, wrapped; it seals once its row is in use and the ring reopened. */
  createDataKeyRow(): TenantKeyRow {
    return createTenantKey(this.#current().keks[0], 'dek')
  }

  /** A key of the inventory, wrapped under the KEK that wraps now. */
  rewrapKeyRow(row: TenantKeyRow): TenantKeyRow {
    const { keks } = this.#current()
    const wrapped = rewrapKey(keks, keks[0], row.wrapped, row.kind)
    return { ...row, wrapped, wrappedBy: keks[0].id }
  }

  /** A patient's key, wrapped under the KEK that wraps now. */
  rewrapPatientKey(patientId: string, wrapped: Buffer): Buffer {
    return this.#patientKeys.rewrap(patientId, wrapped)
  }

  /** Seals a value under the tenant's newest DEK for one place. */
  seal(table: string, column: string, row: string, plaintext: string | Buffer): Buffer {
    const { sealingKey } = this.#current()
    const cell = sealingKey.seal(table, column, row, plaintext)
    this.#counter?.count(sealingKey.id, `${table}.${column}`, cell)
    return cell
  }

  /** @throws E_INTEGRITY when the cell was damaged, moved or sealed under another key */
  open(table: string, column: string, row: string, cell: Buffer): Buffer {
    return this.#dataKeyOf(table, column, row, cell).open(table, column, row, cell)
  }

  sealJson(table: string, column: string, row: string, value: unknown): Buffer {
    return this.seal(table, column, row, JSON.stringify(value))
  }

  /** @throws E_INTEGRITY as `open` does */
  openJson<Value>(table: string, column: string, row: string, cell: Buffer): Value {
    return this.#dataKeyOf(table, column, row, cell).openJson<Value>(table, column, row, cell)
  }

  /** A fresh key for the patient; store `wrapped` in `keystore`, never beside the data. */
  createPatientKey(patientId: string): { wrapped: Buffer; key: PatientKey } {
    return this.#patientKeys.create(patientId)
  }

  /**
   * @param wrapped as `keystore` holds it now; null when the key was destroyed
   * @throws E_KEY_INTEGRITY when the wrapped key is damaged or another patient's,
   *   E_PATIENT_ERASED when there is none any more
   */
  unwrapPatientKey(patientId: string, wrapped: Buffer | null): PatientKey {
    if (wrapped) return this.#patientKeys.unwrap(patientId, wrapped)
    this.#patientKeys.forget(patientId)
    throw new E_PATIENT_ERASED()
  }

  /** Erases a patient's key from memory, after its row was destroyed. */
  forgetPatientKey(patientId: string): void {
    this.#patientKeys.forget(patientId)
  }

  /** Wraps 32 secret bytes (an audit epoch key) under the KEK, bound to the holder's name. */
  wrapSecret(holder: string, secret: Buffer): Buffer {
    const key = { ...randomKey(`secret ${holder}`), bytes: Buffer.from(secret) }
    return wrapKey(this.#current().keks[0], key)
  }

  /** @throws E_KEY_INTEGRITY when the wrapped bytes are damaged or another holder's */
  unwrapSecret(holder: string, wrapped: Buffer): Buffer {
    return unwrapUnderAny(this.#current().keks, wrapped, `secret ${holder}`).bytes
  }

  /** HMAC-SHA-256 over a job's envelope, so a job from outside or another tenant is refused. */
  macJob(envelope: string | Buffer): Buffer {
    return createHmac('sha256', this.#held().jobKey).update(envelope).digest()
  }

  verifyJob(envelope: string | Buffer, mac: Buffer): boolean {
    const expected = this.macJob(envelope)
    return mac.length === expected.length && timingSafeEqual(mac, expected)
  }

  /** Overwrites every key; what still holds the ring can neither seal, open nor sign. */
  erase(): void {
    this.#isErased = true
    for (const dataKey of this.#keys.dataKeys.values()) dataKey.erase()
    for (const kek of this.#keys.keks) kek.bytes.fill(0)
    const { auditKey, sessionKey, jobKey, index } = this.#lasting
    for (const secret of [auditKey, sessionKey, jobKey]) secret.fill(0)
    this.#patientKeys.erase()
    index.erase()
  }

  #dataKeyOf(table: string, column: string, row: string, cell: Buffer): DataKey {
    const key = this.#current().dataKeys.get(keyIdOf(cell) ?? '')
    if (!key) throw new E_INTEGRITY({ table, column, row })
    return key
  }

  #current(): RotatedKeys {
    this.#assertHeld()
    return this.#keys
  }

  #held(): LastingKeys {
    this.#assertHeld()
    return this.#lasting
  }

  /** A key that was disabled or destroyed elsewhere must not live on here. */
  #assertHeld(): void {
    if (this.#isErased) throw new E_KEY_UNAVAILABLE([this.tenant, 'it was erased from memory'])
    if (this.#confirmedAt !== undefined && Date.now() - this.#confirmedAt > RING_STALE_MS) {
      const reason = 'the control database did not confirm it for too long'
      throw new E_KEY_UNAVAILABLE([this.tenant, reason])
    }
  }
}
