const GUID_BYTES = 16

/**
 * `objectGUID` as Microsoft writes it. The 16 bytes on the wire hold the first three groups with
 * their least significant byte first, the last two as they are read:
 *
 *     wire  33 22 11 00  55 44  77 66  88 99  aa bb cc dd ee ff
 *     text  00112233-4455-6677-8899-aabbccddeeff
 *
 * Null for anything but 16 bytes.
 */
export function guidText(bytes: unknown): string | null {
  if (!Buffer.isBuffer(bytes) || bytes.length !== GUID_BYTES) return null
  const hex = inOtherOrder(bytes).toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...groups, hex.slice(20)].join('-')
}

/** Back to the bytes of the wire; null for what `guidText` does not write. */
export function guidBytes(text: string): Buffer | null {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return null
  return inOtherOrder(Buffer.from(text.replaceAll('-', ''), 'hex'))
}

function inOtherOrder(bytes: Buffer): Buffer {
  const [first, second, third] = [bytes.subarray(0, 4), bytes.subarray(4, 6), bytes.subarray(6, 8)]
  const turned = [first, second, third].map((group) => Buffer.from(group).reverse())
  return Buffer.concat([...turned, bytes.subarray(8)])
}
