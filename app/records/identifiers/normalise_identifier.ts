/**
 * The form in which identifiers are compared and indexed: without spaces and hyphens of any kind,
 * in upper case. `010180-123 45`, `01018012345` and `0101 8012345` are one number.
 */
export function normaliseIdentifier(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u00ad\u200b\u2060]/gu, '')
    .toUpperCase()
}
