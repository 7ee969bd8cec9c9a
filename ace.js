/**
 * `node ace <command>`: runs the command line under Node 24, whatever Node the
 * machine has. In the source tree it compiles TypeScript on the way; the same
 * file lies in `build/`, where everything is compiled already.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  needsPinnedNode,
  noNodeSentence,
  pinnedNode,
  runInForeground,
} from './scripts/launch/pinned_node.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const isSource = existsSync(`${root}bin/console.ts`)
const node = pinnedNode(root)

if (isSource && !existsSync(`${root}node_modules/@adonisjs/core`)) {
  console.error(
    'Nothing is installed here yet. Run `npm ci --ignore-scripts`, then this command again.'
  )
  process.exitCode = 1
} else if (!node) {
  console.error(noNodeSentence)
  process.exitCode = 1
} else if (needsPinnedNode()) {
  process.exitCode = await runInForeground(node, [
    fileURLToPath(import.meta.url),
    ...process.argv.slice(2),
  ])
} else {
  if (isSource) await import('@poppinss/ts-exec')
  await import('./bin/console.js')
}
