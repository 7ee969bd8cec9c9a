import type { Locale } from '~/contract'
import { monthName } from '~/format/calendar_words'

/**
 * A date without time, as precise as it is known: `1957-11-03` → "3 November 1957",
 * `1957-11` → "November 1957", `1957` → "1957".
 */
export function calendarDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  if (!month) return year
  if (!day) return `${monthName(Number(month), locale)} ${year}`
  const ordinal = locale === 'nb' ? `${Number(day)}.` : `${Number(day)}`
  return `${ordinal} ${monthName(Number(month), locale)} ${year}`
}

/** The same in as few signs as tables want: "03.11.1957". */
export function shortDate(date: string): string {
  return date.slice(0, 10).split('-').reverse().join('.')
}
