import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Obstacle } from '../obstacle.ts'
import type { Say } from '../progress.ts'

/** A person who can sign in to the demo; `setupUrl` is null once they have set up. */
export type DemoAccess = { name: string; role: string; signInName: string; setupUrl: string | null }

/** What `node ace demo:prepare --json` answers. */
export type PreparedDemo = {
  tenants: { slug: string; name: string; url: string; staff: DemoAccess[] }[]
  console: { url: string; staff: DemoAccess[] }
}

/**
 * Makes tenants, people and patients of the demo, as far as they are missing.
 *
 * @param folder where `ace.js` lies: the build, or the sources
 * @throws Obstacle with the command's last words
 */
export async function prepareDemo(
  folder: string,
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<PreparedDemo> {
  const child = spawn(process.execPath, ['ace.js', 'demo:prepare', '--json'], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: stop,
  })
  const words: string[] = []
  createInterface(child.stderr).on('line', (line) => {
    words.push(line)
    say(line)
  })
  let answer = ''
  child.stdout.on('data', (chunk) => (answer += chunk))
  const code = await new Promise((resolve) => {
    child.on('error', resolve)
    child.on('close', resolve)
  })
  stop.throwIfAborted()

  if (code === 0) return JSON.parse(answer)
  const end = [...words, answer].join('\n').trim().split('\n').slice(-20).join('\n')
  throw new Obstacle(`The demo's tenants could not be made (exit code ${code}):\n${end}`)
}
