import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import type { Claim, Locale, TrustProps } from '#resources/inertia/contract'

type NorwegianClaims = {
  sources: Record<string, string>
  /** By the claim's id. */
  texts: Record<string, string>
  /** Parts of evidence; the paths and commands between them stay as they are. */
  phrases: Record<string, string>
}

/** The claims of two security pages of the field, with what backs each here. */
export async function trustPage(locale: Locale = 'en'): Promise<TrustProps> {
  const claims = await readJson<Claim[]>('docs/claims.json')
  const counts = { probe: 0, attestation: 0, not_built: 0, never_printed: 0 }
  for (const { status } of claims) counts[status] += 1
  if (locale === 'en') return { claims, counts }
  const words = await readJson<NorwegianClaims>('docs/claims.nb.json')
  return { claims: claims.map((claim) => inNorwegian(claim, words)), counts }
}

function inNorwegian(claim: Claim, { sources, texts, phrases }: NorwegianClaims): Claim {
  const longestFirst = Object.entries(phrases).toSorted(([a], [b]) => b.length - a.length)
  return {
    ...claim,
    source: sources[claim.source] ?? claim.source,
    text: texts[claim.id] ?? claim.text,
    evidence: longestFirst.reduce((text, [en, nb]) => text.replaceAll(en, nb), claim.evidence),
  }
}

async function readJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await readFile(app.makePath(path), 'utf8')) as Value
}
