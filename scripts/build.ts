/** npm run build: the production build, when the sources changed. */
import { buildFolder, buildWhenChanged } from './build_application.ts'
import { reportObstacle } from './obstacle.ts'
import { progress } from './progress.ts'

const say = progress()

try {
  await buildWhenChanged(say)
  say(`the production build is in ${buildFolder}; npm start runs it`)
} catch (error) {
  reportObstacle(error)
}
