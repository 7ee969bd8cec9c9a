/**
 * npm run screenshots: pictures of every page, taken from a demo of its own. All of them go to
 * storage/screenshots/pictures, those that the README shows to docs/screenshots.
 */
import { reportObstacle } from './obstacle.ts'
import { progress } from './progress.ts'
import { stopRequest } from './stop_request.ts'
import { claimOwnWorld } from './visitor/own_world.ts'

const stop = stopRequest()

try {
  await claimOwnWorld('screenshots', 3_800)
  const { takeScreenshots } = await import('./screenshots/take_screenshots.ts')
  await takeScreenshots(progress(), stop)
} catch (error) {
  reportObstacle(stop.aborted ? 'stopped' : error)
}
