import type { HttpContext } from '@adonisjs/core/http'
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import {
  challengeTimeoutMs,
  keepChallenge,
  type ChallengePurpose,
} from '#app/auth/passkey_challenge'
import { passkeysOf } from '#app/auth/passkeys_of'
import { relyingParty } from '#app/auth/relying_party'

/**
 * The question a passkey answers, kept in the session. With a person it asks for one of theirs;
 * without, the browser offers whatever passkeys it has for this host.
 */
export async function askForPasskey(
  { plane, session }: HttpContext,
  purpose: Exclude<ChallengePurpose, 'enrol' | 'set_up'>,
  personId?: string
) {
  const known = personId ? await passkeysOf(plane, personId) : []
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(plane).id,
    userVerification: 'required',
    timeout: challengeTimeoutMs,
    allowCredentials: known.map((row) => ({
      id: row.credential_id.toString('base64url'),
      transports: row.transports,
    })),
  })
  keepChallenge(session, purpose, options.challenge)
  return options
}
