import type { Locale } from '~/contract'
import { isTextKey, textOf } from '~/texts/text_of'

/**
 * The country's name in the reader's language; one we have no name for stays as
 * it came. Not from Intl: server and browser may know other names.
 */
export function countryName(country: string, locale: Locale): string {
  const key = `countries.${country}`
  return isTextKey(key) ? textOf(locale, key) : country
}
