const lengthMax = 254

/**
 * Whether the text is one plain address (RFC 5321 without quoted local parts): nothing that could
 * become a second recipient, a display name or a header.
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > lengthMax) return false
  return /^[^\s@<>()[\],:;"\\\p{Cc}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(
    text
  )
}
