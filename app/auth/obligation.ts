import type { CompletedSignIn } from '#app/auth/session_facts'
import type { DeviceStanding } from '#app/auth/device_standing'
import type { AccountFacts } from '#app/auth/statements/signed_in_statements'

/** What a person must do about their sign-in before any other page opens. */
export type Obligation = 'enrol_passkey' | 'use_passkey' | 'change_passphrase' | 'enrol_device'

/** The strictest comes first: a code may not change a passphrase where only passkeys count. */
export function obligationOf(
  facts: AccountFacts,
  signIn: CompletedSignIn,
  standing: DeviceStanding
): Obligation | null {
  if (facts.factors === 'phishing_resistant' && signIn.factor !== 'passkey') {
    return facts.hasPasskey ? 'use_passkey' : 'enrol_passkey'
  }
  if (facts.isCompromised) return 'change_passphrase'
  const isOwed = facts.devices?.admission === 'enrolled' && standing === 'unknown'
  return isOwed ? 'enrol_device' : null
}
