import type { Locale } from '~/contract'
import { isTextKey, textOf } from '~/texts/text_of'

/** The name of a language (BCP 47 tag) in the reader's language; unknown tags stay as they came. */
export function languageName(tag: string, locale: Locale): string {
  const [language] = tag.toLowerCase().split('-')
  const key = `languages.${language}`
  return isTextKey(key) ? textOf(locale, key) : tag
}
