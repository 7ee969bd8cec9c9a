import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '~/contract'
import { dictionaries, type TextKey } from '~/texts/dictionaries'

export type TextValues = Record<string, string | number>

const messages = new Map<string, IntlMessageFormat>()

/**
 * A text of the interface with its values filled in. Texts are ICU messages,
 * the format the server's own translations use.
 */
export function textOf(locale: Locale, key: TextKey, values?: TextValues): string {
  const text = dictionaries[locale][key]
  return values ? String(messageOf(locale, key, text).format(values)) : text
}

/** Whether a name that arrived as data (a code of the server) has a text. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(dictionaries.en, key)
}

function messageOf(locale: Locale, key: TextKey, text: string): IntlMessageFormat {
  const known = messages.get(`${locale}:${key}`)
  if (known) return known

  const message = new IntlMessageFormat(text, locale)
  messages.set(`${locale}:${key}`, message)
  return message
}
