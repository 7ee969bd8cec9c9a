import type { ColumnClass } from '#database/tenant/column_class'
import { schemaRules } from '#database/tenant/schema_rules'
import { joinWords, type Words } from '#app/privacy/words'

const classWords: Readonly<Record<Exclude<ColumnClass, 'none'>, Words>> = {
  health: { en: 'Health information', nb: 'Helseopplysninger' },
  identifier: { en: 'Identifiers', nb: 'Identifikatorer' },
  contact: { en: 'Names and contact information', nb: 'Navn og kontaktopplysninger' },
}

const pseudonymous: Words = {
  en: 'Pseudonymous references and times',
  nb: 'Pseudonyme henvisninger og tidspunkter',
}

/** Data categories of a record of processing, read off the classes of its tables' columns. */
export function categoriesOf(tables: readonly string[]): Words {
  const found = new Set(tables.flatMap((table) => Object.values(schemaRules[table] ?? {})))
  const order = ['health', 'identifier', 'contact'] as const
  const words = order.filter((kind) => found.has(kind)).map((kind) => classWords[kind])
  return joinWords([...words, pseudonymous])
}
