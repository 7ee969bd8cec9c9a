import { CsvError, parse } from 'csv-parse/sync'
import { readHeader, type Column } from '#app/staff_import/columns'
import { decodeText } from '#app/staff_import/decode_text'
import { readLine } from '#app/staff_import/read_line'
import type { LineProblem, ProblemCode, ReadFile } from '#app/staff_import/staff_line'

/** A hospital of ten thousand has some twelve thousand roles. */
export const rowsMax = 30_000
export const bytesMax = 8 * 1024 * 1024
const cellCharactersMax = 300

type Row = { cells: string[]; line: number }

/**
 * Reads a staff file. Every line that cannot be used is named with what is wrong with it; the
 * others are read. Pure.
 */
export function readStaffFile(bytes: Buffer, timeZone: string): ReadFile {
  if (bytes.length > bytesMax) return nothingBut('too_large')
  const decoded = decodeText(bytes)
  if (!decoded.ok) return nothingBut(decoded.problem)
  const rows = rowsOf(decoded.text)
  if (!Array.isArray(rows)) return { lines: [], problems: [rows], ignored: [] }
  const [head, ...body] = rows
  if (!head || body.length === 0) return nothingBut('empty')
  if (body.length > rowsMax) return nothingBut('too_many_rows', String(rowsMax))
  const header = readHeader(head.cells)
  if (header.problems.length > 0) return { ...header, lines: [] }
  const read: ReadFile = { lines: [], problems: [], ignored: header.ignored }
  for (const row of body) addRow(read, row, head.cells.length, header.of, timeZone)
  return read
}

function addRow(
  read: ReadFile,
  { cells, line }: Row,
  width: number,
  of: ReadonlyMap<Column, number>,
  timeZone: string
): void {
  const long = cells.some((cell) => cell.length > cellCharactersMax)
  const code = cells.length !== width ? 'cells' : long ? 'too_long' : null
  if (code) return void read.problems.push({ line, code, value: null })
  const { staffLine, problems } = readLine(
    (column) => cells[of.get(column) ?? -1] ?? '',
    line,
    timeZone
  )
  read.problems.push(...problems)
  if (staffLine) read.lines.push(staffLine)
}

function rowsOf(text: string): Row[] | LineProblem {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: rowsMax + 2,
      trim: true,
      max_record_size: 16_384,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return records.map(({ info, record }) => ({ cells: record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { lines?: number }
    return { line: lines ?? 0, code: 'quotes', value: null }
  }
}

/** Norwegian spreadsheets part cells by `;`, others by `,`: the one that the header has more of. */
function separatorOf(text: string): ';' | ',' {
  const header = text.slice(0, text.search(/\r|\n|$/))
  return header.split(';').length >= header.split(',').length ? ';' : ','
}

function nothingBut(code: ProblemCode, value: string | null = null): ReadFile {
  return { lines: [], problems: [{ line: 0, code, value }], ignored: [] }
}
