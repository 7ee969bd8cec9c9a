import { spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { logFolder } from './place.ts'

export type BackgroundProcess = {
  name: string
  pid: number
  /** File that takes what it writes. */
  log: string
  /** Resolves with a description of how it ended. */
  ended: Promise<string>
  /** Asks it to end, and ends it after ten seconds. Safe to call twice. */
  stop: () => Promise<void>
}

export type ProgramToRun = {
  /** For people, and for the log's name: `web server`. */
  name: string
  /** Arguments of Node. */
  args: readonly string[]
  directory: string
  environment: Record<string, string>
}

/** Time a program has to finish what it is doing. */
const stopMillisecondsMax = 10_000

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C reaches
 * the command first and the command decides in which order things end.
 */
export function startInBackground(program: ProgramToRun): BackgroundProcess {
  mkdirSync(logFolder, { recursive: true })
  const log = join(logFolder, `${program.name.replaceAll(' ', '_')}.log`)
  const output = openSync(log, 'w', 0o600)
  const child = spawn(process.execPath, program.args, {
    cwd: program.directory,
    env: { ...process.env, ...program.environment },
    stdio: ['ignore', output, output],
    detached: true,
  })

  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const done = await Promise.race([ended, sleep(stopMillisecondsMax, null, { ref: false })])
    if (done === null) child.kill('SIGKILL')
    await ended
  }
  return { name: program.name, pid: child.pid ?? 0, log, ended, stop }
}

/** The last lines a background program wrote. */
export function lastWords(process: BackgroundProcess): string {
  return readFileSync(process.log, 'utf8').trimEnd().split('\n').slice(-20).join('\n')
}
