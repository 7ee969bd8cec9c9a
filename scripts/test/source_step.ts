import { runNode } from './child_programs.ts'
import { reportStep } from './report.ts'
import { oneFailed, onePassed, type Tally } from './tally.ts'

/** A program that finds fault with the sources, or does not. */
export type SourceStep = { name: string; args: readonly string[] }

/** Runs one; prints its output only when it found something. */
export async function runSourceStep({ name, args }: SourceStep): Promise<Tally> {
  const startedAt = performance.now()
  const lines: string[] = []
  const code = await runNode(args, { onLine: (line) => lines.push(line) })
  const tally = code === 0 ? onePassed : oneFailed
  reportStep(name, tally, startedAt, code === 0 ? [] : lines)
  return tally
}

/** Runs several, two at a time: they share the machine with nobody else here. */
export async function runSourceSteps(steps: readonly SourceStep[]): Promise<Tally[]> {
  const waiting = [...steps]
  const tallies: Tally[] = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      tallies.push(await runSourceStep(step))
    }
  }
  await Promise.all([lane(), lane()])
  return tallies
}
