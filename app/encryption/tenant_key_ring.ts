import { createHmac, timingSafeEqual } from 'node:crypto'
import { BlindIndex } from '#app/encryption/blind_index'
import type { KeyStore } from '#app/encryption/contracts/key_store'
import { DataKey } from '#app/encryption/data_key'
import { keyIdOf } from '#app/encryption/envelope'
import { E_INTEGRITY, E_KEY_UNAVAILABLE } from '#app/encryption/exceptions'
import { deriveKey } from '#app/encryption/key_derivation'
import { wrapKey, type WrappingKey } from '#app/encryption/key_wrap'
import type { PatientKey } from '#app/encryption/patient_key'
import { PatientKeys } from '#app/encryption/patient_keys'
import {
  createTenantKey,
  createTenantKeyMaterial,
  randomKey,
  unwrapKeks,
  unwrapTenantKeys,
  unwrapUnderAny,
  type TenantKeyRow,
} from '#app/encryption/tenant_key_material'

interface UnwrappedKeys {
  keks: readonly [WrappingKey, ...WrappingKey[]]
  dataKeys: ReadonlyMap<string, DataKey>
  sealingKey: DataKey
  indexSecret: Buffer
  auditKey: Buffer
}

/** The unwrapped keys of one tenant, held in memory only. */
export class TenantKeyRing {
  /** Blind-index tokens for search. */
  readonly index: BlindIndex
  /** 32 bytes that key the hashes of the tenant's session ids. */
  readonly sessionKey: Buffer
  /** 32 bytes, the root of the tenant's audit MACs and epochs. */
  readonly auditKey: Buffer
  readonly #jobKey: Buffer
  readonly #keys: UnwrappedKeys
  readonly #patientKeys: PatientKeys

  private constructor(
    readonly tenant: string,
    keys: UnwrappedKeys
  ) {
    this.#keys = keys
    this.#patientKeys = new PatientKeys(tenant, keys.keks)
    this.#jobKey = deriveKey(keys.indexSecret, ['jobs', tenant])
    this.index = new BlindIndex(tenant, keys.indexSecret)
    this.sessionKey = deriveKey(keys.indexSecret, ['sessions', tenant])
    this.auditKey = keys.auditKey
  }

  /** Fresh wrapped keys for a new tenant; store the rows, then `open` them. */
  static createMaterial(tenant: string, keyStore: KeyStore): { keys: TenantKeyRow[] } {
    return { keys: createTenantKeyMaterial(tenant, keyStore) }
  }

  /**
   * Unwraps the tenant's key inventory. The newest DEK that is not retired seals, all open.
   *
   * @throws E_KEY_UNAVAILABLE when a key is missing, E_KEY_INTEGRITY when one is damaged
   */
  static open(tenant: string, rows: readonly TenantKeyRow[], keyStore: KeyStore): TenantKeyRing {
    const [kek, ...olderKeks] = unwrapKeks(tenant, rows, keyStore)
    const keks = [present(kek, 'kek'), ...olderKeks] as const
    const deks = unwrapTenantKeys(keks, rows, 'dek')
    const dataKeys = new Map(deks.map((dek) => [dek.id, new DataKey(tenant, dek.id, dek.bytes)]))
    const retired = new Set(rows.filter((row) => row.retiredAt).map((row) => row.id))
    const newest = deks.find((dek) => !retired.has(dek.id))
    const [index] = unwrapTenantKeys(keks, rows, 'index')
    const [audit] = unwrapTenantKeys(keks, rows, 'audit')
    return new TenantKeyRing(tenant, {
      keks,
      dataKeys,
      sealingKey: present(dataKeys.get(newest?.id ?? ''), 'dek'),
      indexSecret: present(index, 'index').bytes,
      auditKey: present(audit, 'audit').bytes,
    })
  }

  /** A new DEK for rotation, wrapped; it seals once its row is stored and the ring reopened. */
  createDataKeyRow(): TenantKeyRow {
    return createTenantKey(this.#keys.keks[0], 'dek')
  }

  /** Seals a value under the tenant's newest DEK for one place. */
  seal(table: string, column: string, row: string, plaintext: string | Buffer): Buffer {
    return this.#keys.sealingKey.seal(table, column, row, plaintext)
  }

  /** @throws E_INTEGRITY when the cell was damaged, moved or sealed under another key */
  open(table: string, column: string, row: string, cell: Buffer): Buffer {
    return this.#dataKeyOf(table, column, row, cell).open(table, column, row, cell)
  }

  sealJson(table: string, column: string, row: string, value: unknown): Buffer {
    return this.#keys.sealingKey.sealJson(table, column, row, value)
  }

  /** @throws E_INTEGRITY as `open` does */
  openJson<Value>(table: string, column: string, row: string, cell: Buffer): Value {
    return this.#dataKeyOf(table, column, row, cell).openJson<Value>(table, column, row, cell)
  }

  /** A fresh key for the patient; store `wrapped` in `keystore`, never beside the data. */
  createPatientKey(patientId: string): { wrapped: Buffer; key: PatientKey } {
    return this.#patientKeys.create(patientId)
  }

  /** @throws E_KEY_INTEGRITY when the wrapped key is damaged or another patient's */
  unwrapPatientKey(patientId: string, wrapped: Buffer): PatientKey {
    return this.#patientKeys.unwrap(patientId, wrapped)
  }

  /** Erases a patient's key from memory, after its row was destroyed. */
  forgetPatientKey(patientId: string): void {
    this.#patientKeys.forget(patientId)
  }

  /** Wraps 32 secret bytes (an audit epoch key) under the KEK, bound to the holder's name. */
  wrapSecret(holder: string, secret: Buffer): Buffer {
    const key = { ...randomKey(`secret ${holder}`), bytes: Buffer.from(secret) }
    return wrapKey(this.#keys.keks[0], key)
  }

  /** @throws E_KEY_INTEGRITY when the wrapped bytes are damaged or another holder's */
  unwrapSecret(holder: string, wrapped: Buffer): Buffer {
    return unwrapUnderAny(this.#keys.keks, wrapped, `secret ${holder}`).bytes
  }

  /** HMAC-SHA-256 over a job's envelope, so a job from outside or another tenant is refused. */
  macJob(envelope: string | Buffer): Buffer {
    return createHmac('sha256', this.#jobKey).update(envelope).digest()
  }

  verifyJob(envelope: string | Buffer, mac: Buffer): boolean {
    const expected = this.macJob(envelope)
    return mac.length === expected.length && timingSafeEqual(mac, expected)
  }

  /** Overwrites every key; what still holds the ring can neither seal nor open. */
  erase(): void {
    for (const dataKey of this.#keys.dataKeys.values()) dataKey.erase()
    for (const kek of this.#keys.keks) kek.bytes.fill(0)
    for (const secret of [this.#keys.indexSecret, this.auditKey, this.sessionKey, this.#jobKey]) {
      secret.fill(0)
    }
    this.#patientKeys.erase()
    this.index.erase()
  }

  #dataKeyOf(table: string, column: string, row: string, cell: Buffer): DataKey {
    const key = this.#keys.dataKeys.get(keyIdOf(cell) ?? '')
    if (!key) throw new E_INTEGRITY({ table, column, row })
    return key
  }
}

function present<Value>(value: Value | undefined, kind: string): Value {
  if (!value) throw new E_KEY_UNAVAILABLE([kind, 'the key inventory of the tenant holds none'])
  return value
}
