import type { I18n } from '@adonisjs/i18n'
import { spreadsheetCsv } from '#app/http/spreadsheet'
import type { ReviewedRight } from '#resources/inertia/contract'

const columns = ['name', 'role', 'unit', 'since', 'last', 'answer', 'by', 'at', 'outcome'] as const

/** The results in the reader's language and the way their spreadsheet separates cells. */
export function resultsCsv(rights: readonly ReviewedRight[], i18n: I18n): string {
  const t = (key: string) => i18n.t(key)
  const head = columns.map((column) => t(`recertification.column.${column}`))
  const rows = rights.map((right) => [
    right.name,
    t(`words.role.${right.role}`),
    right.unitName ?? t('people.whole'),
    right.since,
    right.lastSignedInAt ?? t('people.never'),
    right.answer ? t(`recertification.answer.${right.answer}`) : '',
    right.answeredByName ?? '',
    right.answeredAt ?? '',
    t(`recertification.outcome.${right.outcome ?? 'open'}`),
  ])
  return spreadsheetCsv([head, ...rows], i18n.locale === 'nb' ? ';' : ',')
}
