import { spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** How a program ended: its exit code and what it wrote. */
export type ProgramResult = { code: number; output: string }

/**
 * Runs a program to its end as the given account, in a folder everybody may
 * enter and without the caller's PG* variables, which would redirect it.
 */
export function runProgram(
  account: Account | null,
  program: string,
  args: readonly string[]
): Promise<ProgramResult> {
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  const child = spawn(program, args, {
    ...identity,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

  return new Promise((resolve) => {
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}
