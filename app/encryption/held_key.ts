import { E_KEY_INTEGRITY } from '#app/encryption/exceptions'
import { KEY_ID_BYTES, keyIdFromBytes, keyIdToBytes } from '#app/encryption/key_id'

const KEY_BYTES = 32
const HOLDER_START = KEY_BYTES + KEY_ID_BYTES
const HOLDER_BYTES_MAX = 200

/** A 32-byte key with its id; `holder` says whose it is or what it is for. */
export interface HeldKey {
  id: string
  holder: string
  bytes: Buffer
}

/**
 * The bytes that are wrapped: `key (32) | key id (16) | holder`. Id and holder travel inside
 * the wrap, so exchanging two wrapped keys in the database is noticed.
 */
export function packKey({ id, holder, bytes }: HeldKey): Buffer {
  const holderBytes = Buffer.from(holder, 'utf8')
  if (bytes.length !== KEY_BYTES) throw new TypeError('A wrapped key has thirty-two bytes')
  if (holderBytes.length > HOLDER_BYTES_MAX) throw new TypeError('The name of a holder is too long')
  return Buffer.concat([bytes, keyIdToBytes(id), holderBytes])
}

/** @throws E_KEY_INTEGRITY when the packed key is another holder's */
export function unpackKey(packed: Buffer, holder: string): HeldKey {
  const isHolders = packed.subarray(HOLDER_START).equals(Buffer.from(holder, 'utf8'))
  if (packed.length < HOLDER_START || !isHolders) throw new E_KEY_INTEGRITY([holder])

  const id = keyIdFromBytes(packed.subarray(KEY_BYTES, HOLDER_START))
  return { id, holder, bytes: Buffer.from(packed.subarray(0, KEY_BYTES)) }
}
