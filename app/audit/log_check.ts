import type { KeyObject } from 'node:crypto'
import { digestOf, hasValidMac } from '#app/audit/audit_event'
import { chainHash, genesisHash, hasChainMac } from '#app/audit/chain'
import { eventOf, type AuditEventRow } from '#app/audit/event_rows'
import { hasValidSignature, type Head } from '#app/audit/head'
import type { SealedPosition } from '#app/audit/position_file'
import type { ChainRow } from '#app/audit/verifier_statements'

/**
 * `altered` an event's content changed · `missing` an event or its place is
 * gone · `forged` made without the tenant's key · `relinked` the chain itself
 * was rewritten · `truncated` an end that was once sealed is gone · `forked`
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

/** What stands outside the database, and the keys to judge with. */
export type Witnesses = {
  tenantSlug: string
  auditKey: Buffer
  publicKey: KeyObject
  heads: readonly (Head | null)[]
  position: SealedPosition | null
  lostEnds: readonly SealedPosition[]
  /** The only epoch whose key still exists. */
  current: { epoch: number; key: Buffer | null }
}

/** A log with more harm than this is reported by its first ones. */
const harmsMax = 100

/** Walks the chain of one tenant once, in order, and notes what is not as it was. */
export class LogCheck {
  readonly harms: Harm[] = []
  count = 0
  #sequence = 0n
  #hash: Buffer = genesisHash
  #lastHead = 0n
  readonly #seen = new Map<bigint, Buffer[]>()
  readonly #lostEnds: Map<string, SealedPosition>

  constructor(readonly witnesses: Witnesses) {
    const { heads, position, lostEnds } = witnesses
    for (const head of heads) this.#takeHead(head)
    if (position) this.#see(position)
    this.#lostEnds = new Map(lostEnds.map((end) => [placeOf(end), end]))
  }

  next(row: ChainRow): void {
    this.count += 1
    if (row.sequence < 1n) return this.harm('forged', row.sequence, row.eventId)
    if (row.sequence !== this.#sequence + 1n) this.harm('missing', this.#sequence + 1n, null)
    this.#checkEvent(row)
    this.#checkLink(row)
    const others = this.#seen.get(row.sequence) ?? []
    if (others.some((hash) => !hash.equals(row.hash))) {
      this.harm('forked', row.sequence, row.eventId)
    }
    this.#seen.delete(row.sequence)
    this.#lostEnds.delete(placeOf(row))
  }

  end(): void {
    const isCut = [...this.#seen.keys()].some((sequence) => sequence > this.#sequence)
    if (isCut) this.harm('truncated', this.#sequence + 1n, null)
    for (const { sequence } of this.#lostEnds.values()) this.harm('truncated', sequence, null)
  }

  harm(kind: HarmKind, sequence: bigint | null, eventId: string | null): void {
    if (this.harms.length >= harmsMax) return
    this.harms.push({ kind, sequence: sequence?.toString() ?? null, eventId })
  }

  #takeHead(head: Head | null): void {
    const { tenantSlug, publicKey } = this.witnesses
    if (!head || head.tenant !== tenantSlug || !hasValidSignature(head, publicKey)) {
      return this.harm('bad_signature', head?.sequence ?? null, null)
    }
    this.#see(head)
    if (head.sequence > this.#lastHead) this.#lastHead = head.sequence
  }

  #see({ sequence, hash }: SealedPosition): void {
    this.#seen.set(sequence, [...(this.#seen.get(sequence) ?? []), hash])
  }

  #checkEvent(row: ChainRow): void {
    if (!row.event) return this.harm('missing', row.sequence, row.eventId)
    if (row.hasFinerTime || !hasDigest(row.event, row.digest)) {
      return this.harm('altered', row.sequence, row.eventId)
    }
    if (!isOurs(row.event, this.witnesses.auditKey)) {
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
    const { epoch, key } = this.witnesses.current
    if (row.sequence <= this.#lastHead) return true
    return row.epoch === epoch && key !== null && hasChainMac(key, row.hash, row.mac)
  }
}

/** Whether the event was written by a process that holds the tenant's key. */
export function isOurs(row: AuditEventRow, auditKey: Buffer): boolean {
  return isReadable(() => hasValidMac(eventOf(row), row.mac, auditKey))
}

/** Whether the event is still what the chain sealed. */
export function hasDigest(row: AuditEventRow, digest: Buffer): boolean {
  return isReadable(() => digestOf(eventOf(row), row.mac).equals(digest))
}

/** A value that we never write (a time of `infinity`) is no reason to stop verifying. */
function isReadable(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

function placeOf({ sequence, hash }: SealedPosition): string {
  return `${sequence} ${hash.toString('hex')}`
}
