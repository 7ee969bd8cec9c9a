import type { Locale } from '~/contract'

/** The language's name in the reader's language; what is no language tag stays as it is. */
export function languageName(tag: string, locale: Locale): string {
  if (!/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(tag)) return tag
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
}
