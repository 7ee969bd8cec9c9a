import { spawnSync } from 'node:child_process'
import { npmProgram } from '../launch/install.mjs'
import { root } from '../place.ts'
import { reportStep } from './report.ts'
import { oneFailed, onePassed, type Tally } from './tally.ts'

/**
 * Asks npm whether a fresh clone could be installed from package-lock.json.
 * npm itself writes incomplete ones: it forgets other machines' packages when
 * it cannot reach them, and then refuses to install from what it wrote.
 */
export function runLockFileStep(): Tally {
  const startedAt = performance.now()
  const [command, first] = npmProgram()
  const args = [...first, 'ci', '--dry-run', '--offline', '--ignore-scripts', '--loglevel=error']
  const { status, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  const tally = status === 0 ? onePassed : oneFailed
  reportStep('package-lock.json is complete', tally, startedAt, status === 0 ? [] : [stderr])
  return tally
}
