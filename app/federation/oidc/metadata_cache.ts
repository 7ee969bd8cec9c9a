import type { ExportedJWKSCache, ServerMetadata } from 'openid-client'
import type { Connection } from '#app/federation/contracts/protocol'
import { currentTenant } from '#app/tenants/tenant_scope'

export type Known = {
  metadata: ServerMetadata
  readAt: number
  /** The provider's keys, as the library exports them. */
  keys?: ExportedJWKSCache
}

/** Read again after an hour; while the provider does not answer, good for a day. */
const FRESH_MS = 3_600_000
const STALE_MS = 24 * 3_600_000
const ENTRIES_MAX = 500

const entries = new Map<string, Known>()

/** What a provider has said of itself, or null when it is not known or too old. */
export function metadataOf(connection: Connection): ServerMetadata | null {
  return known(connection)?.metadata ?? null
}

/** The entry and whether it is young enough not to ask again. */
export function known(connection: Connection): (Known & { isFresh: boolean }) | null {
  const entry = entries.get(keyOf(connection))
  const age = entry ? Date.now() - entry.readAt : Infinity
  return entry && age < STALE_MS ? { ...entry, isFresh: age < FRESH_MS } : null
}

export function remember(connection: Connection, entry: Known): void {
  const [oldest] = entries.keys()
  if (entries.size >= ENTRIES_MAX && oldest !== undefined) entries.delete(oldest)
  entries.set(keyOf(connection), entry)
}

function keyOf({ id, settings }: Connection): string {
  return JSON.stringify([currentTenant().id, id, settings.issuer])
}
