import type { ImportOptions } from '#app/records/import/import_run'

const everyMs = 1_000
const words = { patients: 'people', records: 'records' } as const

/** Tells on standard error, once a second, how far an import has come. */
export function progressOnScreen(
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`)
): NonNullable<ImportOptions['onProgress']> {
  let last = Date.now()
  return ({ stage, read }) => {
    if (Date.now() - last < everyMs) return
    last = Date.now()
    write(`reading ${words[stage]}: ${read} resources so far …`)
  }
}
