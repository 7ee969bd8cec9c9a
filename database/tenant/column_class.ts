/**
 * What a column holds of people. All but `none` are sealed: `bytea`, named
 * `…_sealed`. `none` is for ids, times, states, keyed hashes and key material.
 */
export type ColumnClass = 'health' | 'identifier' | 'contact' | 'none'

export type SchemaRules = Readonly<Record<string, Readonly<Record<string, ColumnClass>>>>

/** The columns of a table that tell nothing of a person by themselves. */
export function none(...columns: string[]): Record<string, ColumnClass> {
  return Object.fromEntries(columns.map((column) => [column, 'none' as const]))
}
