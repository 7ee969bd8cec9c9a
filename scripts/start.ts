/**
 * npm start: the production server. It runs what was built and nothing else;
 * whether this installation may run in production the application decides.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runInForeground } from './launch/pinned_node.mjs'
import { buildFolder } from './build_application.ts'
import { storage } from './place.ts'

const server = join(buildFolder, 'bin', 'server.js')

if (existsSync(server)) {
  process.env.NODE_ENV = 'production'
  process.env.VARDE_MODE = 'production'
  process.env.VARDE_STORAGE = storage
  process.exitCode = await runInForeground(process.execPath, [server], buildFolder)
} else {
  console.error('There is no production build yet. Run `npm run build`, then `npm start`.')
  process.exitCode = 1
}
