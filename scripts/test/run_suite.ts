import { runNode } from './child_programs.ts'
import { reportStep } from './report.ts'
import { SuiteReader } from './suite_reader.ts'
import { oneFailed, type Tally, total } from './tally.ts'

/** As `node ace test` does it, but for the code it generates each time: two of these may run at once. */
const program = ['--import=@poppinss/ts-exec', '--enable-source-maps', 'bin/test.ts']

/** One to count by; it leaves out failures of a group's set-up, which the other one tells. */
const reporters = ['--reporters', 'ndjson,spec']

/** Longer than the longest test may take: who says nothing for so long is stuck. */
const silenceMax = 6 * 60_000
const tellEvery = 60_000

export type SuitePart = {
  name: string
  /** For the report. */
  label: string
  /** Further words of Japa's: `--files=records/search`. */
  filters: readonly string[]
}

/**
 * Runs one Japa suite, or a part of it, and counts its tests. A suite that ends before its last
 * test, is stuck, or fails outside its tests, counts as one failure more.
 */
export async function runSuite(
  { name, label, filters }: SuitePart,
  environment: Record<string, string>
): Promise<Tally> {
  const startedAt = performance.now()
  const reader = new SuiteReader()
  const telling = setInterval(() => console.log(`  ${label}: ${reader.where()}`), tellEvery)
  const code = await runNode([...program, ...reporters, name, ...filters], {
    environment,
    silenceMax,
    onLine: (line) => reader.read(line),
  })
  clearInterval(telling)

  const endedEarly = !reader.isComplete || (code !== 0 && reader.tally.failed === 0)
  const tally = endedEarly ? total([reader.tally, oneFailed]) : reader.tally
  const reason = `it failed outside its tests, ended early or was stuck (exit code ${code}; ${reader.where()}); its last words:`
  const found = [...reader.failed, ...reader.failures]
  const details = endedEarly ? [...found, reason, ...reader.lastWords()] : found
  reportStep(label, tally, startedAt, details)
  console.log(`    longest: ${reader.slowest()}`)
  return tally
}
