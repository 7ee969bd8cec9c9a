import { spawnSync } from 'node:child_process'
import { Obstacle } from '../obstacle.ts'
import { root } from '../place.ts'
import { runNode } from './child_programs.ts'
import { reportStep } from './report.ts'
import { oneFailed, onePassed, oneSkipped, type Tally } from './tally.ts'

const folder = '.adonisjs'

/**
 * Generates the code in `.adonisjs` anew and compares it with what is
 * committed. Outside a git work tree there is nothing to compare with.
 */
export async function runGeneratedCodeStep(): Promise<Tally> {
  const startedAt = performance.now()
  const { code, lines } = await generateCode()
  const difference = code === 0 ? differenceFromCommit() : null
  const tally = outcome(code, difference)
  const details =
    code === 0 ? (difference ?? ['not a git work tree: nothing to compare with']) : lines
  reportStep('generated code is committed', tally, startedAt, details)
  return tally
}

/** Generates it before suites that run without the step above. @throws when it cannot */
export async function requireGeneratedCode(): Promise<void> {
  const { code, lines } = await generateCode()
  if (code !== 0) throw new Obstacle(lines.join('\n'))
}

async function generateCode(): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const code = await runNode(['ace.js', 'codegen'], { onLine: (line) => lines.push(line) })
  return { code, lines }
}

function outcome(code: number, difference: readonly string[] | null): Tally {
  if (code !== 0) return oneFailed
  if (difference === null) return oneSkipped
  return difference.length === 0 ? onePassed : oneFailed
}

/** Files of the folder that differ from the commit, as git lists them; null without git. */
function differenceFromCommit(): string[] | null {
  const args = ['status', '--porcelain', '--untracked-files=all', '--', folder]
  const status = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (status.status !== 0) return null
  return status.stdout.split('\n').filter((line) => line !== '')
}
