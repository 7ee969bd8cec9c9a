/** What spreadsheets run as a formula, after what they skip; full-width forms count too. */
const formula = /^[\s"'\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u

type Cell = string | number | null

/**
 * RFC 4180 with a byte order mark. Every text is quoted, and one that a spreadsheet would run
 * opens inert (OWASP ASVS 1.2.10); numbers stay numbers.
 *
 * @param separator what the reader's spreadsheet expects: `;` in Norwegian, `,` in English
 */
export function spreadsheetCsv(
  rows: readonly (readonly Cell[])[],
  separator: ',' | ';' = ','
): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const inert = formula.test(text) ? `'${text}` : text
  return `"${inert.replaceAll('"', '""')}"`
}
