import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Obstacle } from './obstacle.ts'
import type { Say } from './progress.ts'

export type ProgramForJson = {
  /** Words after `node`. */
  args: readonly string[]
  folder: string
  environment: Record<string, string>
  /** The sentence that begins the obstacle, given how the program ended. */
  trouble: (ending: unknown) => string
}

const lastWordsMax = 20

/**
 * Runs a program of ours to its end. What it says on standard error is told as
 * progress.
 *
 * @returns what it printed on standard output, as JSON
 * @throws Obstacle with its last words
 */
export async function runForJson<Answer>(
  { args, folder, environment, trouble }: ProgramForJson,
  say: Say,
  stop: AbortSignal
): Promise<Answer> {
  const child = spawn(process.execPath, args, {
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

  if (code === 0) return JSON.parse(answer) as Answer
  const said = [...words, answer].join('\n').trim().split('\n')
  throw new Obstacle(`${trouble(code)}:\n${said.slice(-lastWordsMax).join('\n')}`)
}
