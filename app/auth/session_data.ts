import type { SessionData } from '@adonisjs/session/types'

/** Between passphrase and code: who began, and when that beginning is void (ms since 1970). */
export type BegunSignIn = { personId: string; signInName: string; validUntil: number }

/** Both factors were given. */
export type CompletedSignIn = { personId: string }

/** Minutes in which the code must follow the passphrase. */
const CODE_MINUTES_MAX = 5

const BEGUN = 'begun_sign_in'
const COMPLETED = 'completed_sign_in'
const INTENDED_PATH = 'intended_path'

/** What the session table shows without opening the sealed data, so that sessions can be ended. */
export function sessionColumns(data: SessionData): {
  personId: string | null
  assurance: 0 | 1 | 2
} {
  const completed = data[COMPLETED] as CompletedSignIn | undefined
  if (completed) return { personId: completed.personId, assurance: 2 }
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

/** A right code: again a new session id. Returns the path the person was on the way to. */
export function completeSignIn(session: ValueStore, personId: string): string | null {
  const intended = session.get(INTENDED_PATH)
  session.clear()
  session.regenerate()
  session.put(COMPLETED, { personId } satisfies CompletedSignIn)
  return typeof intended === 'string' ? intended : null
}

/** Who has given both factors in this session. */
export function completedSignIn(session: ValueStore): CompletedSignIn | null {
  return (session.get(COMPLETED) as CompletedSignIn | undefined) ?? null
}

/** The path alone: search terms and cursors of a query string never enter the session. */
export function intend(session: ValueStore, path: string): void {
  session.put(INTENDED_PATH, path)
}
