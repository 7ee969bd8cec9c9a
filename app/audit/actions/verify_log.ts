import type { KeyObject } from 'node:crypto'
import { digestOf, hasValidMac } from '#app/audit/audit_event'
import { chainHash, genesisHash, hasChainMac } from '#app/audit/chain'
import { epochKeyHolder } from '#app/audit/actions/seal_events'
import { eventOf } from '#app/audit/event_rows'
import { hasValidSignature, type Head } from '#app/audit/head'
import { readHeads } from '#app/audit/head_file'
import { readPosition, type SealedPosition } from '#app/audit/position_file'
import { readSealerState } from '#app/audit/sealer_statements'
import {
  readChainPage,
  readUnqueued,
  readUnsealedRows,
  type ChainRow,
} from '#app/audit/verifier_statements'
import type { TenantScope } from '#app/tenants/tenant_scope'

/**
 * `altered` an event's content changed · `missing` an event or its place is
 * gone · `forged` made without the tenant's key · `relinked` the chain itself
 * was rewritten · `truncated` the end that a signed head saw is gone · `forked`
 * a signed head saw another chain · `bad_signature` a head was not signed by us
 * · `withheld` an event was kept from the sealer.
 */
export type HarmKind =
  | 'altered'
  | 'missing'
  | 'forged'
  | 'relinked'
  | 'truncated'
  | 'forked'
  | 'bad_signature'
  | 'withheld'

export type Harm = { kind: HarmKind; sequence: string | null; eventId: string | null }

export type Verification = {
  tenant: string
  ok: boolean
  sealedCount: number
  headCount: number
  lastHead: { sequence: string; signedAt: string } | null
  unsealed: { count: number; ageSeconds: number | null }
  harms: Harm[]
}

/** A log with more harm than this is reported by its first ones. */
const harmsMax = 100

/**
 * Reads the whole log of a tenant and names every row that is not as it was
 * written, against the signed heads outside the database.
 */
export async function verifyLog(tenant: TenantScope, publicKey: KeyObject): Promise<Verification> {
  const heads = await readHeads(tenant.slug)
  const state = await readSealerState(tenant.database)
  const epochKey = state && tenant.keys.unwrapSecret(epochKeyHolder, state.keySealed)
  const check = new LogCheck(tenant.keys.auditKey, heads, publicKey, {
    epoch: state?.epoch ?? 0,
    key: epochKey,
  })
  check.position = await readPosition(tenant.slug)
  for (let after = 0n; ;) {
    const page = await readChainPage(tenant.database, after)
    for (const row of page) check.next(row)
    const last = page.at(-1)
    if (!last) break
    after = last.sequence
  }
  check.end()
  return report(tenant, check, heads)
}

async function report(
  tenant: TenantScope,
  check: LogCheck,
  heads: (Head | null)[]
): Promise<Verification> {
  const unsealed = await readUnsealedRows(tenant.database)
  for (const row of unsealed) {
    if (!hasValidMac(eventOf(row), row.mac, tenant.keys.auditKey))
      check.harm('forged', null, row.id)
  }
  for (const id of await readUnqueued(tenant.database)) check.harm('withheld', null, id)
  const oldest = unsealed[0]?.at
  const last = heads.at(-1)
  return {
    tenant: tenant.slug,
    ok: check.harms.length === 0,
    sealedCount: check.count,
    headCount: heads.length,
    lastHead: last
      ? { sequence: last.sequence.toString(), signedAt: last.signedAt.toISOString() }
      : null,
    unsealed: {
      count: unsealed.length,
      ageSeconds: oldest ? Math.round((Date.now() - oldest.getTime()) / 1_000) : null,
    },
    harms: check.harms,
  }
}

/** Walks the chain once, in order. */
class LogCheck {
  readonly harms: Harm[] = []
  count = 0
  /** How far this machine sealed, from outside the database. */
  position: SealedPosition | null = null
  #sequence = 0n
  #hash: Buffer = genesisHash
  readonly #headsBySequence = new Map<bigint, Head>()
  #lastHead = 0n

  constructor(
    readonly auditKey: Buffer,
    heads: (Head | null)[],
    publicKey: KeyObject,
    readonly current: { epoch: number; key: Buffer | null }
  ) {
    for (const head of heads) this.#takeHead(head, publicKey)
  }

  next(row: ChainRow): void {
    this.count += 1
    this.#checkPosition(row)
    this.#checkEvent(row)
    this.#checkLink(row)
    const head = this.#headsBySequence.get(row.sequence)
    const witnesses = [head, this.position?.sequence === row.sequence ? this.position : undefined]
    if (witnesses.some((seen) => seen && !seen.hash.equals(row.hash))) {
      this.harm('forked', row.sequence, row.eventId)
    }
  }

  end(): void {
    const seen = [this.#lastHead, this.position?.sequence ?? 0n]
    if (seen.some((sequence) => sequence > this.#sequence))
      this.harm('truncated', this.#sequence + 1n, null)
  }

  harm(kind: HarmKind, sequence: bigint | null, eventId: string | null): void {
    if (this.harms.length >= harmsMax) return
    this.harms.push({ kind, sequence: sequence?.toString() ?? null, eventId })
  }

  #takeHead(head: Head | null, publicKey: KeyObject): void {
    if (!head || !hasValidSignature(head, publicKey)) {
      return this.harm('bad_signature', head?.sequence ?? null, null)
    }
    this.#headsBySequence.set(head.sequence, head)
    if (head.sequence > this.#lastHead) this.#lastHead = head.sequence
  }

  #checkPosition(row: ChainRow): void {
    const expected = this.#sequence + 1n
    if (row.sequence !== expected) this.harm('missing', expected, null)
  }

  #checkEvent(row: ChainRow): void {
    if (!row.event) return this.harm('missing', row.sequence, row.eventId)
    const event = eventOf(row.event)
    const digest = digestOf(event, row.event.mac)
    if (!digest.equals(row.digest)) return this.harm('altered', row.sequence, row.eventId)
    if (!hasValidMac(event, row.event.mac, this.auditKey)) {
      this.harm('forged', row.sequence, row.eventId)
    }
  }

  #checkLink(row: ChainRow): void {
    const expected = chainHash(this.#hash, row.sequence, row.digest)
    const gap = row.sequence !== this.#sequence + 1n
    if (!gap && !expected.equals(row.hash)) this.harm('relinked', row.sequence, row.eventId)
    if (!this.#isBoundToEpoch(row)) this.harm('forged', row.sequence, row.eventId)
    this.#sequence = row.sequence
    this.#hash = row.hash
  }

  /** Rows that no head covers yet carry a MAC of the epoch whose key still exists. */
  #isBoundToEpoch(row: ChainRow): boolean {
    if (row.sequence <= this.#lastHead) return true
    if (row.epoch !== this.current.epoch || !this.current.key) return false
    return hasChainMac(this.current.key, row.hash, row.mac)
  }
}
