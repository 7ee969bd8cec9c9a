import { spawn } from 'node:child_process'
import { readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { stampDependencies } from './dependencies.mjs'

/** An installed node_modules takes 0.8 GB; npm unpacks beside its cache. */
const freeMegabytesMin = 1_500

/**
 * Runs `npm ci` with progress on screen. Install scripts are not run: Varde
 * needs none (what they would have done, the commands do themselves), and a
 * package that is only unpacked cannot harm the machine.
 *
 * @param {string} root
 * @returns {Promise<boolean>} false after a sentence on standard error
 */
export async function installDependencies(root) {
  const free = statfsSync(root)
  const freeMegabytes = Math.floor((free.bavail * free.bsize) / 1e6)
  if (freeMegabytes < freeMegabytesMin) {
    console.error(
      `Only ${freeMegabytes} MB are free where ${root} lies; installing needs ${freeMegabytesMin} MB. ` +
        'Free some space and start again.'
    )
    return false
  }

  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const count = Object.keys(
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  ).length
  console.error(
    `Installing up to ${count} packages from the package registry, once (a minute or two) …`
  )
  const ticker = setInterval(() => console.error(`  still installing, ${seconds()} s`), 10_000)
  const code = await npmInstall(root)
  clearInterval(ticker)

  if (code !== 0) {
    console.error(
      `npm could not install (exit code ${code}); its reason stands above. ` +
        'Usual causes: no way to the package registry (npm ping), or a full disk. Mend it and start again: it begins anew.'
    )
    return false
  }
  stampDependencies(root)
  console.error(`Installed in ${seconds()} s.`)
  return true
}

/**
 * @param {string} root
 * @returns {Promise<number>} npm's exit code
 */
function npmInstall(root) {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const [command, first] = npmProgram()
  const child = spawn(command, [...first, ...args, ...quiet], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })

  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * How to start the npm that started this command, else the one on the PATH.
 *
 * @returns {[command: string, args: string[]]}
 */
export function npmProgram() {
  const npm = process.env.npm_execpath
  return npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
}
