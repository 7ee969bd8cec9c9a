/**
 * npm run verify:external: what can be proved only beside other software. Names
 * what is absent on this machine, signs in through the directories that are there, and
 * runs the functional suite on the system's own PostgreSQL.
 */
import { requireServer } from './demo/database_server.ts'
import { reportObstacle } from './obstacle.ts'
import { stopRequest } from './stop_request.ts'
import { endPrograms } from './test/child_programs.ts'
import { requireGeneratedCode } from './test/generated_code_step.ts'
import { reportStep } from './test/report.ts'
import { runSuites } from './test/suites.ts'
import { oneSkipped, type Tally, tallyText, total } from './test/tally.ts'
import { type Companion, companions, isPresent } from './verify_external/companions.ts'

const stop = stopRequest()
stop.addEventListener('abort', endPrograms)

try {
  const absent = companions.flatMap(nameAbsent)
  await requireGeneratedCode()
  const all = total([...absent, ...(await realDirectories()), ...(await systemDatabase())])
  process.exitCode = all.failed === 0 ? 0 : 1
  console.log(tallyText(all))
} catch (error) {
  reportObstacle(stop.aborted ? 'stopped' : error)
}

/** Only what is absent counts: that a program lies here proves nothing yet. */
function nameAbsent(companion: Companion): Tally[] {
  const { name, purpose, debianPackage } = companion
  if (isPresent(companion)) return []
  const advice = [`absent; apt-get install ${debianPackage}`]
  reportStep(`${name}: ${purpose}`, oneSkipped, performance.now(), advice)
  return [oneSkipped]
}

/** OpenLDAP, Samba and SimpleSAMLphp of this machine, each in a folder that is thrown away. */
async function realDirectories(): Promise<Tally[]> {
  return await runSuites(['external'], [], stop)
}

async function systemDatabase(): Promise<Tally[]> {
  process.env.DATABASE_URL ??= 'postgres://postgres@127.0.0.1:5432/postgres'
  const obstacle = await requireServer(process.env.DATABASE_URL).catch((error: Error) => error)
  if (!obstacle) return await runSuites(['functional'], process.argv.slice(2), stop)

  reportStep('functional suite on the system PostgreSQL', oneSkipped, performance.now(), [
    obstacle.message,
  ])
  return [oneSkipped]
}
