import type { Locale, Processor } from '~/contract'

const columns = [
  'name',
  'address',
  'country',
  'service',
  'processing',
  'legalBasis',
  'role',
  'condition',
  'transferMechanism',
  'since',
  'until',
] as const

/** The processors as RFC 4180 CSV; a cell never starts a formula in a spreadsheet. */
export function processorsAsCsv(processors: Processor[], locale: Locale): string {
  const rows = processors.map((processor) =>
    columns.map((column) => {
      const value = processor[column]
      return cell(typeof value === 'object' && value ? value[locale] : (value ?? ''))
    })
  )
  return [columns.join(','), ...rows.map((row) => row.join(','))].join('\r\n')
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
