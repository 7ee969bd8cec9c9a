import { BoundedCache } from '#app/encryption/bounded_cache'
import { wrapKey, type WrappingKey } from '#app/encryption/key_wrap'
import { PatientKey } from '#app/encryption/patient_key'
import { randomKey, rewrapKey, unwrapUnderAny } from '#app/encryption/tenant_key_material'

/** Unwrapped patient keys one tenant keeps in the memory of one process. */
export const PATIENT_KEYS_MAX = 10_000

/** Makes and unwraps the keys of a tenant's patients. */
export class PatientKeys {
  readonly #unwrapped = new BoundedCache<string, { wrapped: Buffer; key: PatientKey }>(
    PATIENT_KEYS_MAX
  )

  constructor(
    readonly tenant: string,
    /** The tenant's KEKs as they are now; the first one wraps. */
    readonly keks: () => readonly [WrappingKey, ...WrappingKey[]]
  ) {}

  /** A fresh random key for the patient; store `wrapped` in `keystore`. */
  create(patientId: string): { wrapped: Buffer; key: PatientKey } {
    const fresh = randomKey(patientHolder(patientId))
    const wrapped = wrapKey(this.keks()[0], fresh)
    return this.#keep(patientId, wrapped, fresh)
  }

  /**
   * The patient's key. A cached key is used only while the same wrapped bytes are still
   * stored, so destroying or replacing the row takes effect at the next read.
   *
   * @throws E_KEY_INTEGRITY when the wrapped key is damaged or another patient's
   */
  unwrap(patientId: string, wrapped: Buffer): PatientKey {
    const known = this.#unwrapped.get(patientId)
    if (known?.wrapped.equals(wrapped)) return known.key

    const held = unwrapUnderAny(this.keks(), wrapped, patientHolder(patientId))
    return this.#keep(patientId, wrapped, held).key
  }

  /** The patient's key under the newest KEK. @throws E_KEY_INTEGRITY as `unwrap` does */
  rewrap(patientId: string, wrapped: Buffer): Buffer {
    const keks = this.keks()
    return rewrapKey(keks, keks[0], wrapped, patientHolder(patientId))
  }

  /** Erases the patient's key from memory. */
  forget(patientId: string): void {
    this.#unwrapped.get(patientId)?.key.erase()
    this.#unwrapped.delete(patientId)
  }

  erase(): void {
    for (const { key } of this.#unwrapped.values()) key.erase()
    this.#unwrapped.clear()
  }

  #keep(patientId: string, wrapped: Buffer, held: { id: string; bytes: Buffer }) {
    const key = new PatientKey(this.tenant, patientId, held.id, held.bytes)
    this.#unwrapped.set(patientId, { wrapped: Buffer.from(wrapped), key })
    return { wrapped, key }
  }
}

function patientHolder(patientId: string): string {
  return `patient ${patientId.toLowerCase()}`
}
