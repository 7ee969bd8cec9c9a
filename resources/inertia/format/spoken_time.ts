import type { Locale } from '~/contract'
import { daysBetween, timeOfDay, wallClock, type WallClock } from '~/format/wall_clock'
import { monthName, weekdayName } from '~/format/calendar_words'
import { textOf } from '~/texts/text_of'

type SpokenTime = { at: string; now: string; timeZone: string; locale: Locale }

/** A moment as people say it: "today 14:05", "Tuesday 14:05", "3 November 2025 14:05". */
export function spokenTime({ at, now, timeZone, locale }: SpokenTime): string {
  const then = wallClock(at, timeZone)
  const today = wallClock(now, timeZone)
  return `${spokenDay(then, today, locale)} ${timeOfDay(then)}`
}

/** The whole of it, for those who need to be sure: "Saturday 21 November 2026 14:05". */
export function fullTime({ at, timeZone, locale }: Omit<SpokenTime, 'now'>): string {
  const then = wallClock(at, timeZone)
  const date = calendarDay(then, locale, true)
  return `${weekdayName(then.weekday, locale)} ${date} ${timeOfDay(then)} (${timeZone})`
}

/** The day alone, for a title: "22 November 2026". */
export function wholeDay({ at, timeZone, locale }: Omit<SpokenTime, 'now'>): string {
  return calendarDay(wallClock(at, timeZone), locale, true)
}

function spokenDay(then: WallClock, today: WallClock, locale: Locale): string {
  const days = daysBetween(then, today)
  if (days === 0) return textOf(locale, 'words.today')
  if (days === 1) return textOf(locale, 'words.yesterday')
  if (days === -1) return textOf(locale, 'words.tomorrow')
  if (days > 1 && days < 7) return weekdayName(then.weekday, locale)
  return calendarDay(then, locale, then.year !== today.year)
}

function calendarDay(clock: WallClock, locale: Locale, withYear: boolean): string {
  const month = monthName(clock.month, locale)
  const day = locale === 'nb' ? `${clock.day}. ${month}` : `${clock.day} ${month}`
  return withYear ? `${day} ${clock.year}` : day
}
