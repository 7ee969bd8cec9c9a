import { generateSecret, generateURI, verifySync } from 'otplib'

/** RFC 6238 with the values every authenticator app knows: SHA-1, six digits, 30 seconds. */
const PERIOD_SECONDS = 30
const SECRET_BYTES = 20

/** One step early or late: clocks differ, and people type slowly. */
const TOLERANCE_SECONDS = PERIOD_SECONDS

/** 160 random bits in base 32. */
export function createAuthenticatorSecret(): string {
  return generateSecret({ length: SECRET_BYTES })
}

/**
 * The time step a code belongs to, or null when it is wrong. A right code is not yet a used
 * one: who accepts it must advance the factor's last used step in the same breath.
 */
export function stepOfCode(secret: string, typed: string, now: Date = new Date()): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null

  const result = verifySync({
    strategy: 'totp',
    secret,
    token,
    period: PERIOD_SECONDS,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

/** What the QR code says: `otpauth://totp/Nordlys:kari?secret=…&issuer=Nordlys`. */
export function authenticatorUri(secret: string, issuer: string, signInName: string): string {
  return generateURI({
    strategy: 'totp',
    secret,
    issuer,
    label: signInName,
    period: PERIOD_SECONDS,
  })
}

/** The secret in groups of four, for who types instead of scanning. */
export function spokenSecret(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ')
}
