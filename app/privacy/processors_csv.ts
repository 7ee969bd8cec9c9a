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

/** RFC 4180, with a byte order mark for spreadsheets. */
export function processorsCsv(processors: readonly PlainProcessor[]): string {
  const rows = processors.map((processor) => columns.map((column) => cell(processor[column])))
  return `\uFEFF${[columns.map(cell), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}

/** Quoted always; what a spreadsheet would run as a formula is made inert. */
function cell(value: string | null): string {
  const text = value ?? ''
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${inert.replaceAll('"', '""')}"`
}
