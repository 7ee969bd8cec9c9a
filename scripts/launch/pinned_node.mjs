import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { constants } from 'node:os'
import { spawn } from 'node:child_process'

/** AdonisJS 7 runs on Node 24 and later. */
export const nodeMajorMin = 24

/**
 * Whether the Node that runs this file is too old for Varde.
 *
 * @returns {boolean}
 */
export function needsPinnedNode() {
  return Number(process.versions.node.split('.')[0]) < nodeMajorMin
}

/**
 * Path of the Node to run Varde with: the running one when it is new enough,
 * else the one that package-lock.json pins for this machine. It is looked for
 * upwards, so that it is found from `build/` as well.
 *
 * @param {string} root folder to start from
 * @returns {string | null} null when npm has no Node 24 for this kind of machine
 */
export function pinnedNode(root) {
  if (!needsPinnedNode()) return process.execPath

  const binary = join('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, binary))) return join(folder, binary)
    if (folder === dirname(folder)) return null
  }
}

/** What to tell a person whose machine has no Node 24 and whose npm cannot bring one. */
export const noNodeSentence =
  `Varde needs Node ${nodeMajorMin} or later. This is Node ${process.versions.node}, and npm has no newer one ` +
  `for ${process.platform}-${process.arch}. Install Node ${nodeMajorMin} (https://nodejs.org) and start again.`

/**
 * Runs a Node program in the foreground, with `node` on its PATH being the
 * Node it runs on, and passes signals on to it.
 *
 * @param {string} node path of the Node binary
 * @param {string[]} args program and its arguments
 * @param {string} [directory] working directory
 * @returns {Promise<number>} exit code, 128 + signal when a signal ended it
 */
export function runInForeground(node, args, directory) {
  const path = `${dirname(node)}:${process.env.PATH ?? ''}`
  const child = spawn(node, args, {
    stdio: 'inherit',
    cwd: directory,
    env: { ...process.env, PATH: path },
  })

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  endWithNpm(child)

  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${node} does not start (${error.message}). ${noNodeSentence}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM'])
    })
  })
}

/**
 * Whoever ends `npm run …` with a signal reaches npm's shell, which does not
 * pass it on. So the program ends when its shell is gone.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500)
  watch.unref()
}
