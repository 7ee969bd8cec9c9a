import type { SessionData } from '@adonisjs/session/types'

/** Between passphrase and code: who began, and when that beginning is void (ms since 1970). */
export type BegunSignIn = { personId: string; signInName: string; validUntil: number }

export type FactorKind = 'authenticator' | 'passkey' | 'recovery_code'

/**
 * What completed a sign-in. Assurance after SP 800-63B: 2 for passphrase with code, recovery code
 * or a synced passkey, 3 for a passkey that its device keeps to itself (docs/decisions/0013).
 */
export type GivenFactor = { factor: FactorKind; assurance: 2 | 3 }

/** Both factors were given: which, when (ms since 1970), and when one was last given again. */
export type CompletedSignIn = GivenFactor & {
  personId: string
  signedInAt: number
  provedAt: number
}

/** Minutes in which the code must follow the passphrase. */
const CODE_MINUTES_MAX = 5

/** Minutes for which a factor just given opens changes to the factors themselves. */
const PROOF_MINUTES_MAX = 5

const BEGUN = 'begun_sign_in'
const COMPLETED = 'completed_sign_in'
const INTENDED_PATH = 'intended_path'

/** What the session table shows without opening the sealed data, so that sessions can be ended. */
export function sessionColumns(data: SessionData): {
  personId: string | null
  assurance: 0 | 1 | 2 | 3
} {
  const completed = completedOf(data[COMPLETED])
  if (completed) return { personId: completed.personId, assurance: completed.assurance }
  const begun = data[BEGUN] as BegunSignIn | undefined
  return begun ? { personId: begun.personId, assurance: 1 } : { personId: null, assurance: 0 }
}

interface ValueStore {
  get(key: string): unknown
  put(key: string, value: string | object): void
  clear(): void
  regenerate(): void
}

/** A right passphrase: a new session id that can do one thing only, give the code. */
export function beginSignIn(session: ValueStore, personId: string, signInName: string): void {
  const intended = session.get(INTENDED_PATH)
  const validUntil = Date.now() + CODE_MINUTES_MAX * 60_000
  session.clear()
  session.regenerate()
  session.put(BEGUN, { personId, signInName, validUntil } satisfies BegunSignIn)
  if (typeof intended === 'string') session.put(INTENDED_PATH, intended)
}

/** The begun sign-in, or null when there is none or it has taken too long. */
export function begunSignIn(session: ValueStore, now: number = Date.now()): BegunSignIn | null {
  const begun = session.get(BEGUN) as BegunSignIn | undefined
  return begun && begun.validUntil > now ? begun : null
}

/** A right second factor: again a new session id. Returns the path the person was on the way to. */
export function completeSignIn(
  session: ValueStore,
  personId: string,
  { factor, assurance }: GivenFactor,
  now: number = Date.now()
): string | null {
  const intended = session.get(INTENDED_PATH)
  session.clear()
  session.regenerate()
  const completed = { personId, factor, assurance, signedInAt: now, provedAt: now }
  session.put(COMPLETED, completed satisfies CompletedSignIn)
  return typeof intended === 'string' ? intended : null
}

/** Who has given both factors in this session. */
export function completedSignIn(session: ValueStore): CompletedSignIn | null {
  return completedOf(session.get(COMPLETED))
}

/** A session of a version that kept no factor is nobody's: the person signs in again. */
function completedOf(value: unknown): CompletedSignIn | null {
  const completed = value as CompletedSignIn | undefined
  return completed?.factor ? completed : null
}

/** The person has given a factor again; a passkey makes the session one of a passkey. */
export function proveAgain(
  session: ValueStore,
  given: GivenFactor,
  now: number = Date.now()
): void {
  const completed = completedSignIn(session)
  if (!completed) return
  const best = given.factor === 'passkey' ? given : {}
  session.put(COMPLETED, { ...completed, ...best, provedAt: now } satisfies CompletedSignIn)
}

/** Until when the last proof opens changes to the person's factors; null when it is too old. */
export function provedUntil(session: ValueStore, now: number = Date.now()): number | null {
  const completed = completedSignIn(session)
  if (!completed) return null
  const until = completed.provedAt + PROOF_MINUTES_MAX * 60_000
  return until > now ? until : null
}

/** The path alone: search terms and cursors of a query string never enter the session. */
export function intend(session: ValueStore, path: string): void {
  session.put(INTENDED_PATH, path)
}
