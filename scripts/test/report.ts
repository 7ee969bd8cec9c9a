import { type Tally, tallyText } from './tally.ts'

const linesMax = 200

/** Prints one line for a step, and what it had to say when it failed. */
export function reportStep(
  name: string,
  tally: Tally,
  startedAt: number,
  details: readonly string[] = []
): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const mark = tally.failed > 0 ? '✗' : tally.passed > 0 ? '✓' : '–'
  console.log(`${mark} ${name}: ${tallyText(tally)} (${seconds} s)`)
  for (const line of details.slice(0, linesMax)) console.log(`    ${line}`)
  if (details.length > linesMax) console.log(`    … and ${details.length - linesMax} more lines`)
}
