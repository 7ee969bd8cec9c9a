import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import type { Infer } from '@vinejs/vine/types'
import type { assertionValidator, attestationValidator } from '#app/auth/validators/passkey'

/** What the browser hands back when a passkey has signed, and when one was made. */
export type Assertion = Infer<typeof assertionValidator>
export type Attestation = Infer<typeof attestationValidator>

const UUID_BYTES = 16

/** A person's id as an authenticator keeps it: 16 bytes that tell nothing of who it is. */
export function userHandleOf(personId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'))
}

/** The id back from an authenticator's words, or null when it is not one of ours. */
export function personIdOf(userHandle: string): string | null {
  const bytes = Buffer.from(userHandle, 'base64url')
  if (bytes.length !== UUID_BYTES) return null
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The page that asked lay inside another site's page. Ours never do. */
export function isFromFrame(clientDataJson: string): boolean {
  return decodeClientDataJSON(clientDataJson).crossOrigin === true
}

/** EdDSA, ES256 and RS256 by their COSE numbers (RFC 9053): what today's authenticators make. */
export const passkeyAlgorithms = [-8, -7, -257]
