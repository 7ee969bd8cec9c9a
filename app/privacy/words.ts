export type Locale = 'en' | 'nb'

/** One text in each language of the interface. */
export type Words = Readonly<Record<Locale, string>>

/** Joins words of several things into one list for a reader: `Display name, E-mail address`. */
export function joinWords(items: readonly Words[]): Words {
  return {
    en: items.map((item) => item.en).join(', '),
    nb: items.map((item) => item.nb).join(', '),
  }
}
