/**
 * npm run demo: two sites with a PostgreSQL cluster each, a tenant on each, the
 * providers' simulators, a mail server and the application. Ctrl-C stops it all.
 */
import { buildFolder, buildWhenChanged } from './build_application.ts'
import { runDemo } from './demo/run_demo.ts'
import { reportObstacle } from './obstacle.ts'
import { progress } from './progress.ts'
import { join } from 'node:path'

const say = progress()

try {
  await runDemo({
    say,
    buildFirst: (stop) => buildWhenChanged(say, stop),
    folder: buildFolder,
    server: [join(buildFolder, 'bin', 'server.js')],
    environment: { NODE_ENV: 'production' },
  })
} catch (error) {
  reportObstacle(error)
}
