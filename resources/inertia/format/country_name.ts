import type { Locale } from '~/contract'

/** The country's name in the reader's language; a country given as a name stays as it is. */
export function countryName(country: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
}
