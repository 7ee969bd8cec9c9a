import type { SessionData } from '@adonisjs/session/types'
import type {
  BegunSignIn,
  BoundDevice,
  CompletedSignIn,
  FederatedSignIn,
  GivenFactor,
  LockedSignIn,
  SessionColumns,
} from '#app/auth/session_facts'

/** Minutes in which the code must follow the passphrase. */
const CODE_MINUTES_MAX = 5

/** Minutes for which a factor just given opens changes to the factors themselves. */
const PROOF_MINUTES_MAX = 5

/** Minutes in which a sign-in must follow the signature of a device. */
const DEVICE_MINUTES_MAX = 15

/** Hours after which both factors are asked for anew, whatever was given in between. */
export const SIGN_IN_HOURS_MAX = 12

const BEGUN = 'begun_sign_in'
const COMPLETED = 'completed_sign_in'
const LOCKED = 'locked_sign_in'
const PROVED_DEVICE = 'proved_device'
const INTENDED_PATH = 'intended_path'

export function sessionColumns(data: SessionData): SessionColumns {
  const locked = data[LOCKED] as LockedSignIn | undefined
  const completed = completedOf(data[COMPLETED])
  const known = completed ?? locked?.signIn
  const begun = data[BEGUN] as BegunSignIn | undefined
  const { personId = null, federation } = known ?? begun ?? {}
  return {
    personId,
    assurance: completed?.assurance ?? (personId ? 1 : 0),
    connectionId: federation?.connectionId ?? null,
    deviceId: known?.device?.deviceId ?? null,
    isLocked: locked !== undefined,
    signedInAt: known ? new Date(known.signedInAt) : null,
  }
}

interface ValueStore {
  get(key: string): unknown
  put(key: string, value: string | object): void
  clear(): void
  regenerate(): void
}

/**
 * A right passphrase, or the word of a directory: a new session id that can do one thing only, give
 * a second factor.
 */
export function beginSignIn(
  session: ValueStore,
  personId: string,
  signInName: string,
  federation?: FederatedSignIn
): void {
  const intended = session.get(INTENDED_PATH)
  const device = session.get(PROVED_DEVICE)
  const validUntil = Date.now() + CODE_MINUTES_MAX * 60_000
  session.clear()
  session.regenerate()
  const begun: BegunSignIn = { personId, signInName, validUntil, ...(federation && { federation }) }
  session.put(BEGUN, begun)
  if (device) session.put(PROVED_DEVICE, device)
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
  const federation = federationOf(session, personId, now)
  const device = provedDevice(session, now)
  session.clear()
  session.regenerate()
  const completed = { personId, factor, assurance, signedInAt: now, provedAt: now }
  session.put(COMPLETED, { ...completed, ...federation, ...device } satisfies CompletedSignIn)
  return typeof intended === 'string' ? intended : null
}

/** The directory that began this very person's sign-in. */
function federationOf(session: ValueStore, personId: string, now: number) {
  const begun = begunSignIn(session, now)
  return begun?.personId === personId && begun.federation ? { federation: begun.federation } : {}
}

/** Who has given both factors in this session. */
export function completedSignIn(session: ValueStore): CompletedSignIn | null {
  return completedOf(session.get(COMPLETED))
}

/**
 * A session of a version that kept no factor is nobody's, and so is one whose directory must be
 * asked again: the person signs in again.
 */
function completedOf(value: unknown): CompletedSignIn | null {
  const completed = value as CompletedSignIn | undefined
  const isDue = completed?.federation && completed.federation.recheckAt <= Date.now()
  return completed?.factor && !isDue ? completed : null
}

/** What a directory said of the person just now, or that it did not answer. */
export function keepFederation(session: ValueStore, federation: FederatedSignIn): void {
  const completed = completedSignIn(session)
  if (completed) session.put(COMPLETED, { ...completed, federation } satisfies CompletedSignIn)
}

/** A factor given again: a new session id, and a passkey makes the session one of a passkey. */
export function proveAgain(
  session: ValueStore,
  given: GivenFactor,
  now: number = Date.now()
): void {
  const completed = completedSignIn(session)
  if (!completed) return
  const best = given.factor === 'passkey' ? given : {}
  session.put(COMPLETED, { ...completed, ...best, provedAt: now } satisfies CompletedSignIn)
  session.regenerate()
}

/** The key of a device has signed before anybody was here: who signs in next does it on that one. */
export function keepProvedDevice(session: ValueStore, device: BoundDevice): void {
  const validUntil = Date.now() + DEVICE_MINUTES_MAX * 60_000
  session.put(PROVED_DEVICE, { ...device, validUntil })
}

/** The device of a session that was opened without one: a new session id. */
export function bindDevice(session: ValueStore, device: BoundDevice): void {
  const completed = completedSignIn(session)
  if (!completed) return
  session.put(COMPLETED, { ...completed, device } satisfies CompletedSignIn)
  session.regenerate()
}

function provedDevice(session: ValueStore, now: number): { device?: BoundDevice } {
  const proved = session.get(PROVED_DEVICE) as (BoundDevice & { validUntil: number }) | undefined
  if (!proved || proved.validUntil <= now) return {}
  return { device: { deviceId: proved.deviceId, binding: proved.binding } }
}

/** Closes the session behind its person: under a new id it can do one thing only, be unlocked. */
export function lockSession(
  session: ValueStore,
  { minutes, signInName, path }: { minutes: number; signInName: string; path: string },
  now: number = Date.now()
): void {
  const signIn = completedSignIn(session)
  if (!signIn) return
  const end = signIn.signedInAt + SIGN_IN_HOURS_MAX * 3_600_000
  const validUntil = Math.min(now + minutes * 60_000, end)
  session.clear()
  session.regenerate()
  session.put(LOCKED, { signIn, signInName, lockedAt: now, validUntil } satisfies LockedSignIn)
  intend(session, path)
}

/** Whose screen is locked; null when none is, or it has been for too long. */
export function lockedSignIn(session: ValueStore, now: number = Date.now()): LockedSignIn | null {
  const locked = session.get(LOCKED) as LockedSignIn | undefined
  return locked && locked.validUntil > now ? locked : null
}

/**
 * The same person is back: a new session id, the old hours. A passkey makes the session one of a
 * passkey. Returns the path that was locked.
 */
export function unlockSession(
  session: ValueStore,
  { signIn }: LockedSignIn,
  given: GivenFactor,
  now: number = Date.now()
): string | null {
  const path = session.get(INTENDED_PATH)
  const best = given.factor === 'passkey' ? given : {}
  session.clear()
  session.regenerate()
  session.put(COMPLETED, { ...signIn, ...best, provedAt: now } satisfies CompletedSignIn)
  return typeof path === 'string' ? path : null
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
