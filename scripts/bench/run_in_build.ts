import { spawn } from 'node:child_process'
import { relative } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { buildFolder } from '../build_application.ts'
import { Obstacle } from '../obstacle.ts'
import { root } from '../place.ts'
import type { Say } from '../progress.ts'

/**
 * Runs a program of the production build to its end.
 *
 * @returns what it printed on standard output, as JSON
 * @throws Obstacle with its last words
 */
export async function runInBuild<Answer>(
  args: readonly string[],
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<Answer> {
  const child = spawn(process.execPath, args, {
    cwd: buildFolder,
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
  if (code === 0) return JSON.parse(answer) as Answer
  throw new Obstacle(`${args.join(' ')} ended with ${code}:\n${words.slice(-20).join('\n')}`)
}

/** Where the build keeps a program of the sources. */
export function compiled(source: string): string {
  return relative(root, fileURLToPath(source)).replace(/\.ts$/, '.js')
}
