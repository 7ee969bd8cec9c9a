import {
  constants,
  createCipheriv,
  createDecipheriv,
  privateDecrypt,
  publicEncrypt,
  type KeyObject,
} from 'node:crypto'
import { E_KEY_INTEGRITY } from '#app/encryption/exceptions'
import { packKey, unpackKey, type HeldKey } from '#app/encryption/held_key'
import { KEY_ID_BYTES, keyIdFromBytes, keyIdToBytes } from '#app/encryption/key_id'

/** AES-256 key wrap with padding (NIST SP 800-38F KWP, RFC 5649). */
const WRAP = 'id-aes256-wrap-pad'
const ALTERNATIVE_IV = Buffer.from('a65959a6', 'hex')
const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const

/** The key that wraps others: a tenant's KEK. */
export interface WrappingKey {
  id: string
  bytes: Buffer
}

/** Wraps a key under the tenant's KEK: `kek id (16) | KWP(key | key id | holder)`. */
export function wrapKey(wrappingKey: WrappingKey, key: HeldKey): Buffer {
  const cipher = createCipheriv(WRAP, wrappingKey.bytes, ALTERNATIVE_IV)
  const wrapped = cipher.update(packKey(key))
  return Buffer.concat([keyIdToBytes(wrappingKey.id), wrapped, cipher.final()])
}

/**
 * Unwraps a key and checks that it is the holder's.
 *
 * @throws E_KEY_INTEGRITY when any byte was changed or the key is another holder's
 */
export function unwrapKey(wrappingKey: WrappingKey, wrapped: Buffer, holder: string): HeldKey {
  if (wrappingKeyIdOf(wrapped) !== wrappingKey.id) throw new E_KEY_INTEGRITY([holder])
  try {
    const decipher = createDecipheriv(WRAP, wrappingKey.bytes, ALTERNATIVE_IV)
    const packed = decipher.update(wrapped.subarray(KEY_ID_BYTES))
    return unpackKey(Buffer.concat([packed, decipher.final()]), holder)
  } catch (cause) {
    throw new E_KEY_INTEGRITY([holder], { cause })
  }
}

/** The id of the KEK that wrapped the key, or null when the bytes are too short. */
export function wrappingKeyIdOf(wrapped: Buffer): string | null {
  if (wrapped.length <= KEY_ID_BYTES) return null
  return keyIdFromBytes(wrapped.subarray(0, KEY_ID_BYTES))
}

/** Encrypts a key to a certificate's RSA public key (RSAES-OAEP with SHA-256, RFC 8017). */
export function wrapForPublicKey(publicKey: KeyObject, packedKey: Buffer): Buffer {
  return publicEncrypt({ key: publicKey, ...OAEP }, packedKey)
}

/**
 * Decrypts what `wrapForPublicKey` encrypted.
 *
 * @throws E_KEY_INTEGRITY when the wrap is damaged or for another certificate
 */
export function unwrapWithPrivateKey(privateKey: KeyObject, wrapped: Buffer): Buffer {
  try {
    return privateDecrypt({ key: privateKey, ...OAEP }, wrapped)
  } catch (cause) {
    throw new E_KEY_INTEGRITY(['tenant KEK'], { cause })
  }
}
