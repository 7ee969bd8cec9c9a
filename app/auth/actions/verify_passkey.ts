import type { HttpContext } from '@adonisjs/core/http'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { takeChallenge, type ChallengePurpose } from '#app/auth/passkey_challenge'
import { refusalOf, type PasskeyRefusal } from '#app/auth/passkey_refusal'
import { isFromFrame, personIdOf, type Assertion } from '#app/auth/passkey_words'
import { peopleOf } from '#app/auth/people'
import { relyingParty } from '#app/auth/relying_party'
import type { GivenFactor } from '#app/auth/session_facts'
import type { PasskeyRow } from '#app/auth/statements/passkey_statements'

export type PasskeyAnswer = {
  passkey: PasskeyRow
  challenge: string
  /** The signature counter the authenticator told. */
  count: number
  given: GivenFactor
}

export type PasskeyVerdict =
  { ok: true; answer: PasskeyAnswer } | { ok: false; why: PasskeyRefusal; personId: string | null }

/**
 * Holds an answer against the challenge of this session, this host and origin, the person's
 * verification by the authenticator, and the stored key (WebAuthn level 3, §7.2). It is not yet
 * used up: `usePasskey` does that in the transaction of what it is for.
 */
export async function verifyPasskey(
  ctx: HttpContext,
  purpose: ChallengePurpose,
  assertion: Assertion
): Promise<PasskeyVerdict> {
  const { plane, session } = ctx
  const challenge = takeChallenge(session, purpose)
  const { findByCredential } = peopleOf(plane).passkey
  const credentialId = Buffer.from(assertion.id, 'base64url')
  const [passkey] = await plane.database.query<PasskeyRow>(findByCredential, [credentialId])
  const personId = passkey?.person_id ?? null
  if (!challenge) return { ok: false, why: 'no_challenge', personId }
  if (!passkey) return { ok: false, why: 'unknown_passkey', personId }
  const { userHandle } = assertion.response
  if (userHandle && personIdOf(userHandle) !== personId) {
    return { ok: false, why: 'other_person', personId }
  }
  try {
    const count = await verifiedCount(ctx, assertion, challenge, passkey)
    return { ok: true, answer: { passkey, challenge, count, given: givenBy(passkey) } }
  } catch (error) {
    return { ok: false, why: refusalOf(error), personId }
  }
}

async function verifiedCount(
  { plane }: HttpContext,
  { id, response }: Assertion,
  challenge: string,
  passkey: PasskeyRow
): Promise<number> {
  const party = relyingParty(plane)
  if (isFromFrame(response.clientDataJSON)) throw new Error('Unexpected framed origin')
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: {
      id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.signature_count),
    },
  })
  if (!verified) throw new Error('The signature is not the key’s')
  return authenticationInfo.newCounter
}

/** A key that a provider copies between devices is no more than level 2 (SP 800-63B-4 §3.1.7). */
function givenBy(passkey: PasskeyRow): GivenFactor {
  return { factor: 'passkey', assurance: passkey.is_synced ? 2 : 3 }
}
