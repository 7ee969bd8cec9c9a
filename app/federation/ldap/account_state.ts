import type { FederationRefusal } from '#app/federation/contracts/proven_identity'
import { textOf, type DirectoryEntry } from '#app/federation/ldap/entry_values'
import type { Flavour } from '#app/federation/ldap/ldap_settings'

/** Bits of `userAccountControl` (MS-ADTS §2.2.16). */
const ACCOUNT_DISABLED = 0x2

/** Days between 1601, where a Windows time begins, and 1970; its unit is a tenth of a microsecond. */
const EPOCH_DIFFERENCE_MS = 11_644_473_600_000n
const UNITS_PER_MS = 10_000n
const NEVER = [0n, 0x7fff_ffff_ffff_ffffn]

const MS_PER_DAY = 86_400_000

export const accountAttributes: Readonly<Record<Flavour, readonly string[]>> = {
  active_directory: ['userAccountControl', 'accountExpires'],
  ldap: ['pwdAccountLockedTime', 'nsAccountLock', 'shadowExpire'],
}

/**
 * Why an account may not be used, from what stands in it; null when nothing speaks against it. What
 * an expired password or a lock by guessing mean is the directory's to say when the person signs in.
 */
export function accountRefusal(
  entry: DirectoryEntry,
  flavour: Flavour,
  now: Date
): FederationRefusal | null {
  return flavour === 'active_directory' ? windowsRefusal(entry, now) : otherRefusal(entry, now)
}

function windowsRefusal(entry: DirectoryEntry, now: Date): FederationRefusal | null {
  const control = Number(textOf(entry, 'userAccountControl') ?? Number.NaN)
  if (!Number.isInteger(control)) return 'malformed'
  if ((control & ACCOUNT_DISABLED) !== 0) return 'account_disabled'

  const expires = windowsTime(textOf(entry, 'accountExpires'))
  return expires && expires <= now ? 'account_expired' : null
}

/** `pwdAccountLockedTime` is a time for a lock by guessing; this one is set by hand (draft-behera §5.3.3). */
const LOCKED_BY_HAND = '000001010000Z'

function otherRefusal(entry: DirectoryEntry, now: Date): FederationRefusal | null {
  const isLocked = textOf(entry, 'pwdAccountLockedTime') === LOCKED_BY_HAND
  const isDisabled = textOf(entry, 'nsAccountLock')?.toLowerCase() === 'true'
  if (isLocked || isDisabled) return 'account_disabled'

  const days = Number(textOf(entry, 'shadowExpire') ?? -1)
  return days > 0 && days * MS_PER_DAY <= now.getTime() ? 'account_expired' : null
}

/** Null for never, and for what is no such time. */
export function windowsTime(value: string | null): Date | null {
  if (value === null || !/^\d{1,19}$/.test(value)) return null
  const units = BigInt(value)
  if (NEVER.includes(units)) return null
  return new Date(Number(units / UNITS_PER_MS - EPOCH_DIFFERENCE_MS))
}
