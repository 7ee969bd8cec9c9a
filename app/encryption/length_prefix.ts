/**
 * Joins the parts with a four-byte big-endian length before each, so that no two different
 * lists of parts give the same bytes ("ab" + "c" is not "a" + "bc").
 */
export function lengthPrefixed(parts: readonly (string | Buffer)[]): Buffer {
  const size = parts.reduce((sum, part) => sum + 4 + Buffer.byteLength(part), 0)
  const joined = Buffer.allocUnsafe(size)
  let end = 0
  for (const part of parts) {
    const start = end + 4
    const written = typeof part === 'string' ? joined.write(part, start) : part.copy(joined, start)
    joined.writeUInt32BE(written, end)
    end = start + written
  }
  return joined
}
