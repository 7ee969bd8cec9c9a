import { runNode } from './child_programs.ts'
import { reportStep } from './report.ts'
import { SuiteReader } from './suite_reader.ts'
import { oneFailed, type Tally, total } from './tally.ts'

/** One to count by; it leaves out failures of a group's set-up, which the other one tells. */
const reporters = ['--reporters=ndjson', '--reporters=spec']

/** Longer than the longest test may take: who says nothing for so long is stuck. */
const silenceMax = 6 * 60_000
const tellEvery = 60_000

/**
 * Runs one Japa suite and counts its tests. A suite that ends before its last
 * test, is stuck, or fails outside its tests, counts as one failure more.
 *
 * @param filters further words of `node ace test`: `--files=records/search`
 */
export async function runSuite(
  name: string,
  environment: Record<string, string>,
  filters: readonly string[]
): Promise<Tally> {
  const startedAt = performance.now()
  const reader = new SuiteReader()
  const telling = setInterval(() => console.log(`  ${name}: ${reader.where()}`), tellEvery)
  const code = await runNode(['ace.js', 'test', name, ...reporters, '--no-clear', ...filters], {
    environment,
    silenceMax,
    onLine: (line) => reader.read(line),
  })
  clearInterval(telling)

  const endedEarly = !reader.isComplete || (code !== 0 && reader.tally.failed === 0)
  const tally = endedEarly ? total([reader.tally, oneFailed]) : reader.tally
  const reason = `it failed outside its tests, ended early or was stuck (exit code ${code}; ${reader.where()}); its last words:`
  const details = endedEarly ? [...reader.failures, reason, ...reader.lastWords()] : reader.failures
  reportStep(`${name} suite`, tally, startedAt, details)
  return tally
}
