import { createPublicKey } from 'node:crypto'
import {
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWK,
} from 'jose'
import type { Claims } from '#tests/support/oidc/openid_provider'

export type Retold = {
  /** Replaces claims of the ID token; `undefined` leaves one out. */
  claims?: Claims
  /** How the ID token is signed: not at all, with its public key as a password, or by a stranger. */
  signature?: 'none' | 'public_key_as_secret' | 'stranger'
}

/** The provider's ID token with a lie in it; without one, as the provider signed it. */
export async function retell(token: string, key: JWK, { claims, signature }: Retold) {
  if (!claims && !signature) return token
  const told = JSON.parse(JSON.stringify({ ...decodeJwt(token), ...claims })) as Claims
  if (signature === 'none') return new UnsecuredJWT(told).encode()
  const { alg = '', kid } = decodeProtectedHeader(token)
  if (signature === 'public_key_as_secret') {
    return new SignJWT(told).setProtectedHeader({ alg: 'HS256', kid }).sign(publicBytes(key))
  }
  const { privateKey: stranger } = await generateKeyPair(alg)
  const signer = signature === 'stranger' ? stranger : key
  return new SignJWT(told).setProtectedHeader({ alg, kid }).sign(signer)
}

function publicBytes(key: JWK): Uint8Array {
  const spki = createPublicKey({ key: { ...key }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  })
  return new TextEncoder().encode(spki.toString())
}
