import { useShared } from '~/hooks/use_shared'
import type { Locale } from '~/contract'
import type { TextKey } from '~/texts/dictionaries'
import { isTextKey, textOf, type TextValues } from '~/texts/text_of'

/** The texts of the interface in the reader's language. */
export function useText() {
  const { locale } = useShared()

  return {
    locale,
    /** `t('records.search.found', { count: 3 })` */
    t: (key: TextKey, values?: TextValues) => textOf(locale, key, values),
    /** The text of a code that arrived as data; `otherwise` for one without a text. */
    code: (key: string, otherwise: string) => (isTextKey(key) ? textOf(locale, key) : otherwise),
    /** One of two texts that arrived in both languages. */
    own: (text: Record<Locale, string>) => text[locale],
  }
}
