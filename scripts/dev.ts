/**
 * npm run dev: the same sites, simulators and tenants as the demo, with the
 * application run from its sources and reloaded as they change.
 */
import { runDemo } from './demo/run_demo.ts'
import { reportObstacle } from './obstacle.ts'
import { root } from './place.ts'
import { progress } from './progress.ts'

try {
  await runDemo({
    say: progress(),
    buildFirst: async () => {},
    folder: root,
    server: ['ace.js', 'serve', '--hmr', '--no-clear'],
    environment: { NODE_ENV: 'development' },
  })
} catch (error) {
  reportObstacle(error)
}
