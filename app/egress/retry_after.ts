/**
 * Seconds to wait by a `Retry-After` header (RFC 9110, 10.2.3): a number of seconds or a date.
 * Null without one or when it does not parse.
 */
export function retryAfterSeconds(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header)

  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1_000))
}
