import type { ColumnClass } from '#database/tenant/column_class'
import { schemaRules } from '#database/tenant/schema_rules'
import { joinWords, type Words } from '#app/privacy/words'

const classWords: Readonly<Record<Exclude<ColumnClass, 'none'>, Words>> = {
  health: { en: 'health information', nb: 'helseopplysninger' },
  identifier: { en: 'identifiers', nb: 'identifikatorer' },
  contact: { en: 'names and contact information', nb: 'navn og kontaktopplysninger' },
}

const pseudonymous: Words = {
  en: 'pseudonymous references and times',
  nb: 'pseudonyme henvisninger og tidspunkter',
}

/** Data categories of a record of processing, read off the classes of its tables' columns. */
export function categoriesOf(tables: readonly string[]): Words {
  const found = new Set(tables.flatMap((table) => Object.values(schemaRules[table] ?? {})))
  const order = ['health', 'identifier', 'contact'] as const
  const words = order.filter((kind) => found.has(kind)).map((kind) => classWords[kind])
  return joinWords([...words, pseudonymous])
}
