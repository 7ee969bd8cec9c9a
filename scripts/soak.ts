/**
 * npm run soak: what takes longer than a test may. Two hospitals at work on a server that is
 * killed (`kill -9`) over and over; then every answered read has its event, the log verifies, and
 * no message was sent twice.
 *
 * npm run soak -- --minutes 30
 */
import { parseArgs } from 'node:util'
import { Obstacle, reportObstacle } from './obstacle.ts'
import { progress } from './progress.ts'
import { stopRequest } from './stop_request.ts'
import { claimOwnWorld } from './visitor/own_world.ts'

const stop = stopRequest()

try {
  const options = { minutes: { type: 'string', default: '10' } } as const
  const minutes = Number(parseArgs({ options }).values.minutes)
  if (!(minutes > 0)) throw new Obstacle('--minutes takes a number above 0.')
  await claimOwnWorld('soak', 3_820)
  const { runSoak } = await import('./soak/run_soak.ts')
  const findings = await runSoak(minutes, progress(), stop)
  for (const { ok, text } of findings) console.log(`${ok ? 'kept  ' : 'BROKEN'}  ${text}`)
  process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1
} catch (error) {
  reportObstacle(stop.aborted ? 'stopped' : error)
}
