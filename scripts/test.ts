/**
 * npm test: generated code, lint, types, build, then the unit, functional and
 * browser suites, on a database of its own. Runs all of it even when a part
 * fails. The last line is `N passed, N failed`.
 *
 * Words after `--` go to the suites, and then only those run:
 * npm test -- --files=records/search
 */
import { sourceChecks } from './launch/verbs.mjs'
import { reportObstacle } from './obstacle.ts'
import { stopRequest } from './stop_request.ts'
import { endPrograms } from './test/child_programs.ts'
import { requireGeneratedCode, runGeneratedCodeStep } from './test/generated_code_step.ts'
import { runLockFileStep } from './test/lock_file_step.ts'
import { runSourceStep, runSourceSteps } from './test/source_step.ts'
import { runSuites, suiteNames } from './test/suites.ts'
import { type Tally, tallyText, total } from './test/tally.ts'

const filters = process.argv.slice(2)
const stop = stopRequest()
stop.addEventListener('abort', endPrograms)

try {
  const sources = filters.length === 0 ? await checkSources() : []
  if (filters.length > 0) await requireGeneratedCode()
  stop.throwIfAborted()
  const all = total([...sources, ...(await runSuites(suiteNames, filters, stop))])
  process.exitCode = all.failed === 0 && all.passed > 0 ? 0 : 1
  console.log(tallyText(all))
} catch (error) {
  reportObstacle(stop.aborted ? 'stopped' : error)
}

async function checkSources(): Promise<Tally[]> {
  return [
    runLockFileStep(),
    await runGeneratedCodeStep(),
    ...(await runSourceSteps([...sourceChecks.lint, ...sourceChecks.typecheck])),
    await runSourceStep({ name: 'production build', args: ['scripts/build.ts'] }),
  ]
}
