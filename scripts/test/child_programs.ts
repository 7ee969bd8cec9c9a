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
}

/** Runs a Node program in the project's folder to its end; resolves with its exit code. */
export async function runNode(args: readonly string[], options: ChildOptions): Promise<number> {
  if (isEnding) return 130
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const plain = (line: string) => options.onLine(stripVTControlCharacters(line))
  createInterface(child.stdout).on('line', plain)
  createInterface(child.stderr).on('line', plain)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  running.delete(child)
  return code ?? 1
}

/** Ends the programs that run now, and lets no more begin. */
export function endPrograms(): void {
  isEnding = true
  for (const child of running) child.kill('SIGTERM')
}
