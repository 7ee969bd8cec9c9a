/** The directory whose word began a session, and until when that word is good (ms since 1970). */
export type FederatedSignIn = {
  connectionId: string
  recheckAt: number
  /** When the directory is next asked about the person, where it can be asked without them. */
  askAt?: number
}

/** Between the two factors: who began, and when that beginning is void (ms since 1970). */
export type BegunSignIn = {
  personId: string
  signInName: string
  validUntil: number
  federation?: FederatedSignIn
}

/** `federated`: the directory itself has asked for more than a password. */
export type FactorKind = 'authenticator' | 'passkey' | 'recovery_code' | 'federated'

/**
 * What completed a sign-in. Assurance after SP 800-63B: 2 for passphrase with code, recovery code
 * or a synced passkey, 3 for a passkey that its device keeps to itself (docs/decisions/0013).
 */
export type GivenFactor = { factor: FactorKind; assurance: 2 | 3 }

/** A device whose key has signed for this session; its cookie (`bound_cookie.ts`) names `binding`. */
export type BoundDevice = { deviceId: string; binding: string }

/** Both factors were given: which, when (ms since 1970), and when one was last given again. */
export type CompletedSignIn = GivenFactor & {
  personId: string
  signedInAt: number
  provedAt: number
  federation?: FederatedSignIn
  device?: BoundDevice
}

/** A locked screen: whose it is, since when, and until when one factor opens it again. */
export type LockedSignIn = {
  signIn: CompletedSignIn
  signInName: string
  lockedAt: number
  validUntil: number
}

/** What the session table shows without opening the sealed data, so that sessions can be ended. */
export type SessionColumns = {
  personId: string | null
  assurance: 0 | 1 | 2 | 3
  connectionId: string | null
  deviceId: string | null
  isLocked: boolean
  /** The twelve hours are counted from here, however often the id has changed since. */
  signedInAt: Date | null
}
