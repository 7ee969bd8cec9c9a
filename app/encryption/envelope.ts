import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'
import { E_CELL_ADDRESS, E_CELL_TOO_LARGE, E_INTEGRITY } from '#app/encryption/exceptions'
import { KEY_ID_BYTES, keyIdFromBytes, keyIdToBytes } from '#app/encryption/key_id'
import { lengthPrefixed } from '#app/encryption/length_prefix'

/**
 * The only module that encrypts cells: AES-256-GCM (NIST SP 800-38D).
 *
 *     0x01 | key id (16) | iv (12) | ciphertext | tag (16)
 *
 * The additional data binds the cell to its place, so a valid cell moved elsewhere is refused.
 */
const FORMAT = Buffer.of(0x01)
const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const IV_START = FORMAT.length + KEY_ID_BYTES
const CONTENT_START = IV_START + IV_BYTES

export const CELL_OVERHEAD_BYTES = CONTENT_START + TAG_BYTES
export const CELL_CONTENT_BYTES_MAX = 16 * 1024 * 1024

export interface CellAddress {
  tenant: string
  table: string
  column: string
  /** The row's uuid in either case; PostgreSQL gives it back in lower case. */
  row: string
}

export interface CellSubKey {
  id: string
  /** A KeyObject: given raw bytes, OpenSSL sets the key up again for every cell (five times slower). */
  secret: KeyObject
}

/**
 * Seals the plaintext for exactly one place.
 *
 * @throws E_CELL_TOO_LARGE above 16 MiB, E_CELL_ADDRESS when a part of the address is empty
 */
export function sealCell(key: CellSubKey, address: CellAddress, plaintext: Buffer): Buffer {
  assertKeyLength(key)
  assertAddress(address)
  if (plaintext.length > CELL_CONTENT_BYTES_MAX) {
    throw new E_CELL_TOO_LARGE([plaintext.length, CELL_CONTENT_BYTES_MAX])
  }

  const keyId = keyIdToBytes(key.id)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key.secret, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(additionalData(address, keyId))
  const content = cipher.update(plaintext)
  const rest = cipher.final()
  return Buffer.concat([FORMAT, keyId, iv, content, rest, cipher.getAuthTag()])
}

/**
 * Opens a cell at the place it was sealed for. Nothing is returned before the tag is verified.
 *
 * @throws E_INTEGRITY when the cell, its place or its key is not what was sealed
 */
export function openCell(key: CellSubKey, address: CellAddress, cell: Buffer): Buffer {
  assertKeyLength(key)
  assertAddress(address)
  if (keyIdOf(cell) !== key.id) throw new E_INTEGRITY(address)

  const contentEnd = cell.length - TAG_BYTES
  const iv = cell.subarray(IV_START, CONTENT_START)
  const decipher = createDecipheriv(CIPHER, key.secret, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(additionalData(address, keyIdToBytes(key.id)))
  decipher.setAuthTag(cell.subarray(contentEnd))
  try {
    const content = decipher.update(cell.subarray(CONTENT_START, contentEnd))
    return Buffer.concat([content, decipher.final()])
  } catch (cause) {
    throw new E_INTEGRITY(address, { cause })
  }
}

/** The id of the key that sealed the cell, or null when the bytes are not a cell. */
export function keyIdOf(cell: Buffer): string | null {
  if (cell.length < CELL_OVERHEAD_BYTES) return null
  if (cell.length > CELL_OVERHEAD_BYTES + CELL_CONTENT_BYTES_MAX) return null
  if (cell[0] !== FORMAT[0]) return null
  return keyIdFromBytes(cell.subarray(FORMAT.length, IV_START))
}

function additionalData({ tenant, table, column, row }: CellAddress, keyId: Buffer): Buffer {
  return lengthPrefixed([FORMAT, tenant, table, column, row.toLowerCase(), keyId])
}

function assertKeyLength(key: CellSubKey): void {
  if (key.secret.symmetricKeySize !== KEY_BYTES)
    throw new TypeError('A cell key has thirty-two bytes')
}

function assertAddress(address: CellAddress): void {
  for (const part of ['tenant', 'table', 'column', 'row'] as const) {
    if (address[part].length === 0) throw new E_CELL_ADDRESS([`its ${part} is empty`])
  }
}
