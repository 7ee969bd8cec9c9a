import type { HttpContext } from '@adonisjs/core/http'

/** A challenge answers one question only: a proof for one is none for another. */
export type ChallengePurpose = 'sign_in' | 'enrol' | 'set_up' | 'prove' | 'unlock'

type Challenge = { purpose: ChallengePurpose; challenge: string; validUntil: number }

/** Minutes in which a person finds their key and touches it. */
const CHALLENGE_MINUTES_MAX = 5

const CHALLENGE = 'passkey_challenge'

/** Milliseconds, for the browser's own dialogue. */
export const challengeTimeoutMs = CHALLENGE_MINUTES_MAX * 60_000

export function keepChallenge(
  session: HttpContext['session'],
  purpose: ChallengePurpose,
  challenge: string
): void {
  const validUntil = Date.now() + challengeTimeoutMs
  session.put(CHALLENGE, { purpose, challenge, validUntil } satisfies Challenge)
}

/** The challenge of this session, once; null when there is none, or it is old or for another use. */
export function takeChallenge(
  session: HttpContext['session'],
  purpose: ChallengePurpose
): string | null {
  const kept = session.pull(CHALLENGE) as Challenge | null
  const isUsable = kept?.purpose === purpose && kept.validUntil > Date.now()
  return isUsable ? kept.challenge : null
}
