import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../place.ts'

const running = new Set<ChildProcess>()
let isEnding = false

export type ChildOptions = {
  environment?: Record<string, string>
  /** Called with each line of both outputs. */
  onLine: (line: string) => void

  /** Milliseconds without a word after which the program is ended as stuck. */
  silenceMax?: number
}

/** A program that has exited may have left others that hold its outputs open. */
const lastWordsMs = 2_000

/** Runs a Node program in the project's folder to its end; resolves with its exit code. */
export async function runNode(args: readonly string[], options: ChildOptions): Promise<number> {
  if (isEnding) return 130
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const stuck = options.silenceMax
    ? setTimeout(() => child.kill('SIGKILL'), options.silenceMax)
    : undefined
  const plain = (line: string) => {
    stuck?.refresh()
    options.onLine(stripVTControlCharacters(line))
  }
  createInterface(child.stdout).on('line', plain)
  createInterface(child.stderr).on('line', plain)
  const code = await endOf(child)
  clearTimeout(stuck)
  running.delete(child)
  return code ?? 1
}

/** Its exit code, null when a signal ended it, once its outputs are read as well. */
function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', resolve)
    child.on('exit', (code) => setTimeout(resolve, lastWordsMs, code).unref())
  })
}

/** Ends the programs that run now, and lets no more begin. */
export function endPrograms(): void {
  isEnding = true
  for (const child of running) child.kill('SIGTERM')
}
