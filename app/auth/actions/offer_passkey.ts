import type { HttpContext } from '@adonisjs/core/http'
import { generateRegistrationOptions } from '@simplewebauthn/server'
import {
  challengeTimeoutMs,
  keepChallenge,
  type ChallengePurpose,
} from '#app/auth/passkey_challenge'
import { passkeyAlgorithms, userHandleOf } from '#app/auth/passkey_words'
import { passkeysOf } from '#app/auth/passkeys_of'
import { relyingParty } from '#app/auth/relying_party'

type Owner = { personId: string; name: string; signInName: string }

/**
 * What the browser needs to make a passkey here: one that can be found without a sign-in name and
 * that asks for a finger, a face or a PIN each time. No statement of its maker is asked for.
 */
export async function offerPasskey(
  { plane, session }: HttpContext,
  purpose: Extract<ChallengePurpose, 'enrol' | 'set_up'>,
  { personId, name, signInName }: Owner
) {
  const known = await passkeysOf(plane, personId)
  const party = relyingParty(plane)
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: userHandleOf(personId),
    userName: signInName,
    userDisplayName: name,
    timeout: challengeTimeoutMs,
    attestationType: 'none',
    supportedAlgorithmIDs: passkeyAlgorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((passkey) => ({
      id: passkey.credential_id.toString('base64url'),
      transports: passkey.transports,
    })),
  })
  keepChallenge(session, purpose, options.challenge)
  return options
}
