import { DateTime } from 'luxon'

/**
 * The moment a person typed: `2026-11-21T14:05` on the tenant's wall clock, or ISO 8601 with an
 * offset. Null for nothing, undefined for nonsense.
 */
export function typedMoment(text: unknown, timeZone: string): Date | null | undefined {
  if (text === undefined || text === null || text === '') return null
  if (typeof text !== 'string' || text.length > 40) return undefined
  const moment = DateTime.fromISO(text.trim(), { zone: timeZone })
  return moment.isValid ? moment.toJSDate() : undefined
}
