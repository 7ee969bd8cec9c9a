/**
 * One line of the result. The ratio says how near a figure comes to its floor, 1 being the floor
 * itself: value/floor for rates, floor/value for times. A row without a target informs only.
 */
export type Row = {
  name: string
  value: number
  unit: string
  floor: number | null
  ratio: number | null
  target: number | null
  met: boolean | null
}

/** A rate: more is better. */
export function rateRow(
  name: string,
  unit: string,
  value: number,
  floor: number | null = null,
  target: number | null = null
): Row {
  return row(name, unit, value, floor, floor === null ? null : value / floor, target)
}

/** A time in milliseconds: less is better. */
export function timeRow(
  name: string,
  value: number,
  floor: number | null = null,
  target: number | null = null
): Row {
  return row(name, 'ms', value, floor, floor === null ? null : floor / value, target)
}

function row(
  name: string,
  unit: string,
  value: number,
  floor: number | null,
  ratio: number | null,
  target: number | null
): Row {
  const met = target === null || ratio === null ? null : ratio >= target
  return {
    name,
    value: rounded(value),
    unit,
    floor: floor && rounded(floor),
    ratio: ratio && rounded(ratio),
    target,
    met,
  }
}

/** Three digits tell what a repeated measurement can. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

/** The rows for people. */
export function tableText(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, floor, ratio, target, met }) => [
    name,
    `${value}`,
    unit,
    text(floor),
    text(ratio),
    text(target),
    met === null ? '' : met ? 'met' : 'not met',
  ])
  const table = [['', 'value', 'unit', 'floor', 'ratio', 'target', ''], ...cells]
  const widths = table[0]!.map((_, column) =>
    Math.max(...table.map((line) => line[column]!.length))
  )
  return table
    .map((line) =>
      line
        .map((cell, column) => padded(cell, column, widths[column]!))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

function padded(cell: string, column: number, width: number): string {
  return column === 0 || column === 2 ? cell.padEnd(width) : cell.padStart(width)
}

function text(value: number | null): string {
  return value === null ? '' : String(value)
}
