/**
 * node scripts/launch.mjs <verb> [words]: the one door of every `npm run` verb.
 * Runs on Node 20 with nothing installed: installs what is missing, then runs
 * the verb under Node 24.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dependenciesAreCurrent } from './launch/dependencies.mjs'
import { installDependencies } from './launch/install.mjs'
import { noNodeSentence, pinnedNode, runInForeground } from './launch/pinned_node.mjs'
import { verbs } from './launch/verbs.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [verb = '', ...words] = process.argv.slice(2)

process.exitCode = await launch()

/** @returns {Promise<number>} exit code */
async function launch() {
  const programs = verbs[verb]
  if (!programs) return refuse(`Say what to run: ${Object.keys(verbs).join(', ')}.`)
  if (!(await isInstalled())) return 1

  const node = pinnedNode(root)
  if (!node) return refuse(noNodeSentence)

  for (const [index, program] of programs.entries()) {
    const more = index === programs.length - 1 ? words : []
    const code = await runInForeground(node, [...program, ...more], root)
    if (code !== 0) return code
  }
  return 0
}

/**
 * Production installs nothing by itself: what runs there is what the operator
 * installed and built.
 */
async function isInstalled() {
  if (verb !== 'start') return dependenciesAreCurrent(root) || (await installDependencies(root))
  if (existsSync(join(root, 'node_modules', '@adonisjs', 'core'))) return true
  refuse(
    'Nothing is installed here yet. Run `npm ci --ignore-scripts` and `npm run build`, then `npm start`.'
  )
  return false
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence)
  return 1
}
