import { SIGN_IN_HOURS_MAX } from '#app/auth/session_data'
import type { CompletedSignIn } from '#app/auth/session_facts'
import type { AccountFacts, DeviceTrust } from '#app/auth/statements/signed_in_statements'

/** What the register says of the browser a session was opened in. */
export type DeviceStanding = DeviceTrust | 'unknown' | 'revoked'

/** Minutes an operator's session may rest; the console keeps no devices. */
const CONSOLE_IDLE_MINUTES = 30

export type SessionLimits = {
  trust: DeviceTrust | 'unknown'
  idleMinutes: number
  /** When both factors are asked for anew, in milliseconds since 1970. */
  endsAt: number
  /** Minutes for which a signature of the device's key serves; null where there is no device. */
  proofMinutes: number | null
}

/** A device that is somebody else's own, or still waits for an administrator, is as good as none. */
export function standingOf({ devices }: AccountFacts): DeviceStanding {
  const device = devices?.device
  if (device?.state === 'revoked') return 'revoked'
  return device?.state === 'active' && device.isTheirs ? device.trust : 'unknown'
}

/** The limits a session's page is told; the server's own stand in the session's row. */
export function sessionLimitsOf(facts: AccountFacts, signIn: CompletedSignIn): SessionLimits {
  const standing = standingOf(facts)
  const trust = standing === 'revoked' ? 'unknown' : standing
  const minutes = facts.devices?.idleMinutes
  const strictest = minutes ? Math.min(...Object.values(minutes)) : CONSOLE_IDLE_MINUTES
  return {
    trust,
    idleMinutes: trust === 'unknown' ? strictest : (minutes?.[trust] ?? strictest),
    endsAt: signIn.signedInAt + SIGN_IN_HOURS_MAX * 3_600_000,
    proofMinutes: signIn.device ? (facts.devices?.proofMinutes ?? null) : null,
  }
}
