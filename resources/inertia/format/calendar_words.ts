import type { Locale } from '~/contract'
import type { TextKey } from '~/texts/dictionaries'
import { textOf } from '~/texts/text_of'

const months: TextKey[] = [
  'words.january',
  'words.february',
  'words.march',
  'words.april',
  'words.may',
  'words.june',
  'words.july',
  'words.august',
  'words.september',
  'words.october',
  'words.november',
  'words.december',
]

const weekdays: TextKey[] = [
  'words.sunday',
  'words.monday',
  'words.tuesday',
  'words.wednesday',
  'words.thursday',
  'words.friday',
  'words.saturday',
]

/** `month` 1–12. */
export function monthName(month: number, locale: Locale): string {
  const key = months[month - 1]
  return key ? textOf(locale, key) : ''
}

/** `weekday` 0–6, Sunday is 0. */
export function weekdayName(weekday: number, locale: Locale): string {
  const key = weekdays[weekday]
  return key ? textOf(locale, key) : ''
}
