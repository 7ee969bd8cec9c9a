import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Obstacle } from './obstacle.ts'
import { logFolder, root } from './place.ts'
import type { Say } from './progress.ts'
import { sourceFingerprint } from './source_fingerprint.ts'

/** Folder of the production build. */
export const buildFolder = join(root, 'build')
const stamp = join(buildFolder, '.sources')

/**
 * Makes the production build when the sources differ from those it was made
 * of. The build removes its folder first, so one that was cut off is redone.
 *
 * @throws Obstacle with the end of the compiler's output
 */
export async function buildWhenChanged(say: Say, stop?: AbortSignal): Promise<void> {
  const fingerprint = sourceFingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return

  say('building for production, once per change of the sources (half a minute) …')
  await build(stop)
  writeFileSync(stamp, fingerprint)
  say('built')
}

/** Runs the framework's build; its output goes to `storage/log/build.log`. */
async function build(stop?: AbortSignal): Promise<void> {
  mkdirSync(logFolder, { recursive: true })
  const log = join(logFolder, 'build.log')
  const output = openSync(log, 'w')
  const child = spawn(process.execPath, ['ace.js', 'build', '--no-ansi'], {
    cwd: root,
    stdio: ['ignore', output, output],
    signal: stop,
  })
  const code = await new Promise((resolve) => {
    child.on('error', resolve)
    child.on('exit', resolve)
  })
  stop?.throwIfAborted()
  if (code === 0) return

  const end = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-30).join('\n')
  throw new Obstacle(`The production build failed. Its last words (all of them: ${log}):\n${end}`)
}
