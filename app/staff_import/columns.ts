import type { LineProblem } from '#app/staff_import/staff_line'

const names = {
  employeeNumber: ['employee number', 'employee no', 'ansattnummer', 'ansattnr', 'ansatt nr'],
  name: ['name', 'navn'],
  signInName: ['sign in name', 'username', 'user name', 'brukernavn'],
  role: ['role', 'rolle'],
  unit: ['unit', 'enhet'],
  from: ['from', 'from date', 'start', 'fra', 'fra dato', 'startdato'],
  until: ['until', 'to', 'to date', 'end', 'til', 'til dato', 'slutt', 'sluttdato'],
} as const

export type Column = keyof typeof names

const required: readonly Column[] = ['employeeNumber', 'name', 'signInName', 'role']

type Header = { of: Map<Column, number>; problems: LineProblem[]; ignored: string[] }

/** Where each column stands, whatever its order, case and language. */
export function readHeader(cells: readonly string[]): Header {
  const of = new Map<Column, number>()
  const problems: LineProblem[] = []
  const ignored: string[] = []
  for (const [place, cell] of cells.entries()) {
    const column = columnNamed(cell)
    if (!column) ignored.push(cell.slice(0, 60))
    else if (of.has(column)) problems.push({ line: 1, code: 'column_twice', value: cell })
    else of.set(column, place)
  }
  for (const column of required.filter((one) => !of.has(one))) {
    problems.push({ line: 1, code: 'column_missing', value: names[column].join(', ') })
  }
  return { of, problems, ignored: ignored.filter((cell) => cell !== '') }
}

function columnNamed(cell: string): Column | undefined {
  const typed = cell
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, ' ')
    .trim()
  const columns = Object.keys(names) as Column[]
  return columns.find((column) => names[column].some((name) => name === typed))
}
