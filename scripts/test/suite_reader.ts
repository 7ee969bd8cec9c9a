import { type FailureOfPhase, parseSuiteEvent, type SuiteEvent } from './suite_events.ts'
import type { Tally } from './tally.ts'

const stackLinesMax = 12
const wordsMax = 80
const slowestMax = 12

/** Follows the output of one suite: counts, and keeps what failed. */
export class SuiteReader {
  readonly tally: Tally = { passed: 0, failed: 0, skipped: 0 }

  /** What failed, one line each. */
  readonly failed: string[] = []

  /** What failed and how, and what was skipped, as lines for a person. */
  readonly failures: string[] = []

  /** Whether the suite came to its end. */
  isComplete = false

  /** Milliseconds that went by in each file, its set-up included. */
  readonly #spent = new Map<string, number>()
  #since = performance.now()

  /** What the programs under test said besides. */
  readonly #words: string[] = []

  /** The group that runs now. */
  #group = ''

  /** The test that ended last. */
  #latest = 'none'

  read(line: string): void {
    const event = parseSuiteEvent(line)
    if (event) this.#follow(event)
    else this.#words.push(line)
    if (this.#words.length > wordsMax) this.#words.shift()
  }

  lastWords(): readonly string[] {
    return this.#words
  }

  /** Where the suite is, for a person: how many are done, which group runs, what ended last. */
  where(): string {
    const done = this.tally.passed + this.tally.failed + this.tally.skipped
    return `${done} done, in “${this.#group}”, last ended: ${this.#latest}`
  }

  /** The files that took longest, as one line: where to look when a run gets long. */
  slowest(): string {
    return [...this.#spent]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, slowestMax)
      .map(([file, ms]) => `${file} ${Math.round(ms / 1000)} s`)
      .join(', ')
  }

  #follow(event: SuiteEvent): void {
    if (event.event === 'group:start') this.#group = event.title
    if (event.event === 'test:end') this.#count(event)
    if (event.event === 'suite:end') this.#fail(`suite ${event.name}`, event.errors)
    if (event.event === 'run:end') this.isComplete = true
  }

  #count(test: SuiteEvent & { event: 'test:end' }): void {
    const title = typeof test.title === 'string' ? test.title : test.title.expanded
    this.#latest = title
    this.#spend(test.relativePath ?? '')
    if (test.isSkipped || test.isTodo) {
      this.tally.skipped += 1
      this.failures.push(`skipped: ${title}${test.skipReason ? ` (${test.skipReason})` : ''}`)
    } else if (test.errors.length > 0) {
      this.#fail(`${test.relativePath ?? ''} › ${this.#group} › ${title}`, test.errors)
    } else {
      this.tally.passed += 1
    }
  }

  #spend(file: string): void {
    const now = performance.now()
    this.#spent.set(file, (this.#spent.get(file) ?? 0) + now - this.#since)
    this.#since = now
  }

  #fail(where: string, errors: readonly FailureOfPhase[]): void {
    if (errors.length === 0) return
    this.tally.failed += 1
    this.failed.push(`✗ ${where}`)
    this.failures.push('', `✗ ${where}`)
    for (const { phase, error } of errors) {
      const text = error.stack ?? error.message ?? 'no reason given'
      this.failures.push(`(${phase})`, ...text.split('\n').slice(0, stackLinesMax))
    }
  }
}
