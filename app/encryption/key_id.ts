import { randomBytes } from 'node:crypto'

export const KEY_ID_BYTES = 16

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * A new key id: UUID version 7 (RFC 9562 §5.7), so sorting ids as text sorts keys by age
 * and the newest key needs no column of its own.
 */
export function createKeyId(now: number = Date.now()): string {
  const bytes = randomBytes(KEY_ID_BYTES)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return keyIdFromBytes(bytes)
}

/** The sixteen bytes of a lower-case UUID. */
export function keyIdToBytes(id: string): Buffer {
  if (!UUID.test(id)) throw new TypeError('A key id is a lower-case UUID')
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** The lower-case UUID of sixteen bytes. */
export function keyIdFromBytes(bytes: Buffer): string {
  if (bytes.length !== KEY_ID_BYTES) throw new TypeError('A key id has sixteen bytes')
  const hex = bytes.toString('hex')
  const start = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}`
  return `${start}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
