import { createHash, randomBytes } from 'node:crypto'

/** What a session of an operator in a tenant holds; whether the grant still does is asked anew each time. */
export type SupportSession = { grantId: string; operatorId: string }

interface ValueStore {
  get(key: string): unknown
  put(key: string, value: string | object): void
  clear(): void
  regenerate(): void
}

const SUPPORT = 'support'
const VERIFIER = 'support_verifier'

export function supportSession(session: ValueStore): SupportSession | null {
  return (session.get(SUPPORT) as SupportSession | undefined) ?? null
}

/** A new session id: what was planted before comes to nothing. */
export function beginSupportSession(session: ValueStore, support: SupportSession): void {
  session.clear()
  session.regenerate()
  session.put(SUPPORT, support)
}

/**
 * What binds a hand-over to this browser (as RFC 7636 does): the secret stays in the tenant's sealed
 * session, its hash travels to the console and comes back inside the token's row.
 */
export function newChallenge(session: ValueStore): string {
  const verifier = randomBytes(32).toString('base64url')
  session.put(VERIFIER, verifier)
  return challengeOf(verifier).toString('base64url')
}

export function ownChallenge(session: ValueStore): Buffer | null {
  const verifier = session.get(VERIFIER)
  return typeof verifier === 'string' ? challengeOf(verifier) : null
}

function challengeOf(verifier: string): Buffer {
  return createHash('sha256').update(verifier).digest()
}
