import { wallClock } from '~/format/wall_clock'

const padded = (value: number, length = 2) => String(value).padStart(length, '0')

/** A moment as `datetime-local` writes it, on the tenant's wall clock: `2026-11-21T14:05`. */
export function toLocalInput(at: string, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, timeZone)
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}T${padded(hour)}:${padded(minute)}`
}

/**
 * The moment at which the tenant's wall clock shows `local`, as ISO 8601 in UTC;
 * null when `local` is no date. In the hour that a clock change repeats, the
 * later of the two.
 */
export function fromLocalInput(local: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(asUtc)) return null

  const shown = Date.parse(`${toLocalInput(new Date(asUtc).toISOString(), timeZone)}:00Z`)
  return new Date(asUtc - (shown - asUtc)).toISOString()
}
