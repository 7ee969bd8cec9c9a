import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import { isFromFrame, passkeyAlgorithms, type Attestation } from '#app/auth/passkey_words'
import { relyingParty } from '#app/auth/relying_party'
import type { Plane } from '#app/tenants/plane'

export type NewPasskey = {
  credentialId: Buffer
  publicKey: Buffer
  count: number
  /** A provider may copy it between the person's devices. */
  isSynced: boolean
}

/**
 * Holds a new passkey against challenge, origin, host and the person's verification (WebAuthn
 * level 3, §7.1).
 *
 * @throws Error with the library's sentence; `refusalOf` knows what it means
 */
export async function verifyAttestation(
  plane: Plane,
  { id, response }: Attestation,
  challenge: string
): Promise<NewPasskey> {
  if (isFromFrame(response.clientDataJSON)) throw new Error('Unexpected framed origin')
  refuseCertificates(response.attestationObject)
  const party = relyingParty(plane)
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: { ...response, transports: response.transports ?? [] },
    },
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: passkeyAlgorithms,
  })
  if (!verified) throw new Error('The attestation is not the key’s')
  const { credential, credentialDeviceType } = registrationInfo
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    count: credential.counter,
    isSynced: credentialDeviceType === 'multiDevice',
  }
}

/**
 * We ask for no attestation. One with a certificate is refused unread: checking it would follow
 * the addresses that stand in it.
 */
function refuseCertificates(attestationObject: string): void {
  const bytes = new Uint8Array(Buffer.from(attestationObject, 'base64url'))
  const attestation = decodeAttestationObject(bytes)
  const format = attestation.get('fmt')
  const isSelfMade = format === 'packed' && !attestation.get('attStmt').get('x5c')
  if (format !== 'none' && !isSelfMade) throw new Error('A certificate')
}
