import { E_KEY_EXHAUSTED } from '#app/encryption/exceptions'
import type { SealCounter } from '#app/encryption/seal_counter'
import { statement, type Queryable, type ValueGuard } from '#app/tenants/plane_database'

/** Cells a process may seal with one sub-key before it reserves again. */
export const SEALS_PER_RESERVATION = 10_000
/** Time to rotate: NIST SP 800-38D allows 2^32 random nonces per key. */
export const SEALS_SOFT_LIMIT = 2 ** 28
/** No more writes under the key. */
export const SEALS_HARD_LIMIT = 2 ** 31

const reserve = statement(
  'tenants.reserve_key_usage',
  `insert into key_usage (key_id, place, reserved) values ($1, $2, $3)
   on conflict (key_id, place) do update set reserved = key_usage.reserved + $3
   where key_usage.reserved + $3 <= ${SEALS_HARD_LIMIT}
   returning reserved`
)

/** What this process still may seal with one sub-key, and what it sealed on credit. */
type SubKey = { keyId: string; place: string; left: number; owed: number; exhausted: boolean }

/**
 * Counts seals against reservations in `key_usage`. Sealing itself never waits: a cell sealed on
 * credit is held back by the guard until its reservation is committed, so what is stored was
 * counted before, and a crash over-counts at most.
 */
export class KeyUsage implements SealCounter, ValueGuard {
  readonly #subKeys = new Map<string, SubKey>()
  readonly #reserving = new Map<SubKey, Promise<void>>()
  readonly #onCredit = new WeakMap<Buffer, Promise<void>>()

  /** @param database a connection of its own: reservations must not wait for the writers */
  constructor(readonly database: Queryable) {}

  count(keyId: string, place: string, cell: Buffer): void {
    const subKey = this.#subKeyOf(keyId, place)
    if (subKey.exhausted) throw new E_KEY_EXHAUSTED([place])
    if (subKey.left > 0) {
      subKey.left -= 1
      return
    }
    subKey.owed += 1
    this.#onCredit.set(cell, this.#reservation(subKey))
  }

  before(values: readonly unknown[]): Promise<unknown> | undefined {
    if (this.#reserving.size === 0 && !this.#hasExhausted) return undefined
    const awaited = values.flat().flatMap((value) => {
      const reservation = Buffer.isBuffer(value) ? this.#onCredit.get(value) : undefined
      return reservation ? [reservation] : []
    })
    return awaited.length > 0 ? Promise.all(awaited) : undefined
  }

  #hasExhausted = false

  #subKeyOf(keyId: string, place: string): SubKey {
    const name = `${keyId} ${place}`
    const known = this.#subKeys.get(name)
    if (known) return known
    const fresh = { keyId, place, left: 0, owed: 0, exhausted: false }
    this.#subKeys.set(name, fresh)
    return fresh
  }

  #reservation(subKey: SubKey): Promise<void> {
    const running = this.#reserving.get(subKey)
    if (running) return running
    const started = this.#reserve(subKey).finally(() => this.#reserving.delete(subKey))
    // Whoever stores a cell sees the failure; nobody else has to.
    started.catch(() => undefined)
    this.#reserving.set(subKey, started)
    return started
  }

  /** @throws E_KEY_EXHAUSTED at the hard limit, after which nothing is sealed under the key */
  async #reserve(subKey: SubKey): Promise<void> {
    const { keyId, place } = subKey
    let reserved = 0
    while (reserved < Math.max(subKey.owed, 1)) {
      const rows = await this.database.query(reserve, [keyId, place, SEALS_PER_RESERVATION])
      if (rows.length === 0) {
        subKey.exhausted = this.#hasExhausted = true
        throw new E_KEY_EXHAUSTED([place])
      }
      reserved += SEALS_PER_RESERVATION
    }
    subKey.left = reserved - subKey.owed
    subKey.owed = 0
  }
}
