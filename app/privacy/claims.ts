import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import type { Claim, TrustProps } from '#resources/inertia/contract'

/** The claims of two security pages of the field, with what backs each here. */
export async function trustPage(): Promise<TrustProps> {
  const text = await readFile(app.makePath('docs/claims.json'), 'utf8')
  const claims = JSON.parse(text) as Claim[]
  const counts = { probe: 0, attestation: 0, not_built: 0, never_printed: 0 }
  for (const { status } of claims) counts[status] += 1
  return { claims, counts }
}
