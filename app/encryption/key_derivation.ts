import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { BoundedCache } from '#app/encryption/bounded_cache'
import { lengthPrefixed } from '#app/encryption/length_prefix'

const DERIVED_KEY_BYTES = 32
const NO_SALT = Buffer.alloc(0)

/** A tenant schema has fewer sealed columns than this; the rest is derived again (about 10 µs). */
export const SUB_KEYS_MAX = 512

/**
 * Derives an independent 32-byte key from a random one (HKDF-SHA-256, RFC 5869).
 *
 * The first part of the purpose names the use, so keys for different uses never coincide.
 */
export function deriveKey(key: Buffer, purpose: readonly string[]): Buffer {
  const info = lengthPrefixed(['varde/1', ...purpose])
  return Buffer.from(hkdfSync('sha256', key, NO_SALT, info, DERIVED_KEY_BYTES))
}

/** The sub-keys of one data key per table and column, derived once and kept up to a limit. */
export class ColumnKeys {
  readonly #derived = new BoundedCache<string, KeyObject>(SUB_KEYS_MAX)

  constructor(
    readonly tenant: string,
    readonly key: Buffer
  ) {}

  /** The AES-256 key for one column of this tenant. */
  of(table: string, column: string): KeyObject {
    const name = `${table}\u0000${column}`
    const known = this.#derived.get(name)
    if (known) return known

    const secret = secretKey(deriveKey(this.key, ['cell', this.tenant, table, column]))
    this.#derived.set(name, secret)
    return secret
  }

  /** Overwrites the key and lets go of everything derived from it. */
  erase(): void {
    this.#derived.clear()
    this.key.fill(0)
  }
}

/** Hands the bytes to OpenSSL, which keeps a copy of its own, and overwrites ours. */
export function secretKey(bytes: Buffer): KeyObject {
  const secret = createSecretKey(bytes)
  bytes.fill(0)
  return secret
}
