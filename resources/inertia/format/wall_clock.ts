/** What a clock on the wall of the tenant shows. `weekday`: 0 is Sunday. */
export type WallClock = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: number
}

/**
 * The wall clock of a time zone at a moment. Only numbers are taken from Intl:
 * its words differ between the server's and the browser's language data, and
 * the two must write the same HTML.
 */
export function wallClock(at: string, timeZone: string): WallClock {
  const parts = formatFor(timeZone).formatToParts(new Date(at))
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value)
  const [year, month, day] = [part('year'), part('month'), part('day')]
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, hour: part('hour'), minute: part('minute'), weekday }
}

/** Whole days from one wall clock to another, by the calendar. */
export function daysBetween(from: WallClock, to: WallClock): number {
  const dayOf = (clock: WallClock) => Date.UTC(clock.year, clock.month - 1, clock.day) / 86_400_000
  return dayOf(to) - dayOf(from)
}

/** `14:05` */
export function timeOfDay({ hour, minute }: WallClock): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known

  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}
