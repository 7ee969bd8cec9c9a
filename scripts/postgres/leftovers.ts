import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, processesIn } from '../process_table.ts'

/** A PostgreSQL that still runs on a data folder. */
export type RunningServer = { pid: number; port: number }

/**
 * The server that an earlier start left running on this data folder, if any.
 * A process id alone proves nothing: after a crash it may be another program's.
 */
export function runningServer(data: string): RunningServer | null {
  const lines = readLines(join(data, 'postmaster.pid'))
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  const command = commandLine(pid)
  const isThatServer = command.includes('postgres') && command.includes(data)
  return pid > 0 && port > 0 && isThatServer ? { pid, port } : null
}

/**
 * Clears what a dead server left: waits for its last processes to notice that
 * it is gone (PostgreSQL guards its shared memory by them), then removes the
 * process file, which may point at another program and stop the next start.
 *
 * @returns whether the earlier server had been cut off
 */
export async function clearLeftovers(data: string): Promise<boolean> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return false

  for (let attempt = 0; attempt < 50 && processesIn(data).length > 0; attempt++) await sleep(200)
  if (processesIn(data).length === 0) rmSync(file, { force: true })
  return true
}

function readLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}
