import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Obstacle } from '../obstacle.ts'
import { storage } from '../place.ts'
import { commandLine } from '../process_table.ts'

/** What a running demo writes down about itself. */
type RunRecord = { pid: number; port: number; children: BackgroundRecord[] }
type BackgroundRecord = { pid: number; program: string }

const file = join(storage, 'running.json')

/**
 * Claims this storage folder for one demo. What a demo that was killed left
 * running is ended first.
 *
 * @throws Obstacle when a demo runs on it
 */
export async function claimStorage(): Promise<void> {
  const earlier = readRecord()
  if (earlier && /scripts\/(demo|dev)\.ts/.test(commandLine(earlier.pid))) {
    throw new Obstacle(
      `Varde already runs here, at port ${earlier.port} (process ${earlier.pid}). ` +
        'Use that one, or end it with Ctrl-C in its window. For a second one beside it: ' +
        `VARDE_STORAGE=storage/second PORT=${earlier.port + 1} npm run demo`
    )
  }
  await Promise.all((earlier?.children ?? []).map(endLeftover))
  mkdirSync(storage, { recursive: true, mode: 0o700 })
  writeRecord({ pid: process.pid, port: Number(process.env.PORT ?? 3333), children: [] })
}

/** Writes down a background program, so that the next start can end it should this one be killed. */
export function recordChild(pid: number, program: string): void {
  const record = readRecord()
  if (record) writeRecord({ ...record, children: [...record.children, { pid, program }] })
}

/** Gives the storage folder back. */
export function releaseStorage(): void {
  rmSync(file, { force: true })
}

/** Asks a program that outlived its demo to end, and ends it after ten seconds. */
async function endLeftover({ pid, program }: BackgroundRecord): Promise<void> {
  const isAlive = () => commandLine(pid).includes(program)
  for (let waited = 0; waited < 100 && isAlive(); waited++) {
    if (waited === 0) process.kill(pid, 'SIGTERM')
    await sleep(100)
  }
  if (isAlive()) process.kill(pid, 'SIGKILL')
}

function readRecord(): RunRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function writeRecord(record: RunRecord): void {
  writeFileSync(file, JSON.stringify(record), { mode: 0o600 })
}
