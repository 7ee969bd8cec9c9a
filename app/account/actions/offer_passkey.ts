import type { HttpContext } from '@adonisjs/core/http'
import { generateRegistrationOptions } from '@simplewebauthn/server'
import { currentPersonRow } from '#app/account/current_person'
import { challengeTimeoutMs, keepChallenge } from '#app/auth/passkey_challenge'
import { passkeyAlgorithms, userHandleOf } from '#app/auth/passkey_words'
import { passkeysOf } from '#app/auth/passkeys_of'
import { nameOf, signInNameOf } from '#app/auth/people'
import { relyingParty } from '#app/auth/relying_party'

/**
 * What the browser needs to make a passkey here: one that can be found without a sign-in name and
 * that asks for a finger, a face or a PIN each time. No statement of its maker is asked for.
 */
export async function offerPasskey(ctx: HttpContext) {
  const { plane, session } = ctx
  const row = await currentPersonRow(ctx)
  const known = await passkeysOf(plane, row.id)
  const party = relyingParty(plane)
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: userHandleOf(row.id),
    userName: signInNameOf(plane, row),
    userDisplayName: nameOf(plane, row),
    timeout: challengeTimeoutMs,
    attestationType: 'none',
    supportedAlgorithmIDs: passkeyAlgorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((passkey) => ({
      id: passkey.credential_id.toString('base64url'),
      transports: passkey.transports,
    })),
  })
  keepChallenge(session, 'enrol', options.challenge)
  return options
}
