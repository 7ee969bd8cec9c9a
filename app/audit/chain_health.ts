import { selectChainHealth, type ChainHealthRow } from '#app/audit/reader_statements'
import type { Queryable } from '#app/tenants/plane_database'
import type { ChainHealth } from '#resources/inertia/contract'

/** How much is sealed, what still waits and for how long, and the last signed head. */
export async function chainHealth(database: Queryable): Promise<ChainHealth> {
  const [row] = await database.query<ChainHealthRow>(selectChainHealth)
  const oldest = row?.oldest
  return {
    sealedCount: Number(row?.sealed ?? 0),
    unsealedCount: row?.unsealed ?? 0,
    unsealedAgeSeconds: oldest ? Math.round((Date.now() - oldest.getTime()) / 1_000) : null,
    headSequence: row?.head_sequence ? Number(row.head_sequence) : null,
    headSignedAt: row?.head_signed_at?.toISOString() ?? null,
  }
}
