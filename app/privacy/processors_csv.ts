import { spreadsheetCsv } from '#app/http/spreadsheet'
import type { PlainProcessor } from '#app/privacy/register_file'

const columns = [
  'name',
  'address',
  'service',
  'processing',
  'legalBasis',
  'country',
  'role',
  'condition',
  'transferMechanism',
  'since',
  'until',
  'source',
] as const satisfies readonly (keyof PlainProcessor)[]

/** The processors as a file for spreadsheets. */
export function processorsCsv(processors: readonly PlainProcessor[]): string {
  const rows = processors.map((processor) => columns.map((column) => processor[column]))
  return spreadsheetCsv([[...columns], ...rows])
}
