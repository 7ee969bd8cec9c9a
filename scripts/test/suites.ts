import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePortFrom } from '../free_port.ts'
import { storage } from '../place.ts'
import { runSuite } from './run_suite.ts'
import { halvesOf } from './spec_files.ts'
import type { Tally } from './tally.ts'
import { testDatabase } from './test_database.ts'

/** The suites of Japa, in the order in which a fault is cheapest to find. */
export const suiteNames = ['unit', 'functional', 'browser'] as const

/** The long one: one process leaves half of a small machine idle. */
const halvedSuite = 'functional'

const firstPort = 3_400
const firstVitePort = 24_700
const portsApart = 20

/**
 * Runs suites one after another, the longest in two halves at once, on a database and storage
 * folders that are thrown away afterwards.
 *
 * @param filters further words of Japa's; with any, nothing is halved
 */
export async function runSuites(
  names: readonly string[],
  filters: readonly string[],
  stop: AbortSignal
): Promise<Tally[]> {
  const folder = join(storage, `test-${process.pid}`)
  const database = await testDatabase((line) => console.log(line))
  const environment = async (part: number) => {
    const ownFolder = join(folder, String(part))
    mkdirSync(ownFolder, { recursive: true, mode: 0o700 })
    return {
      DATABASE_URL: database.url,
      NODE_ENV: 'test',
      PORT: String(await freePortFrom(firstPort + part * portsApart)),
      VITE_HMR_PORT: String(await freePortFrom(firstVitePort + part * portsApart)),
      VARDE_MODE: 'test',
      VARDE_STORAGE: ownFolder,
    }
  }
  try {
    const tallies: Tally[] = []
    for (const name of names) {
      stop.throwIfAborted()
      const parts = await partsOf(name, filters)
      const runs = parts.map(async (words, part) => {
        const label = parts.length > 1 ? `${name} suite, part ${part + 1}` : `${name} suite`
        return runSuite({ name, label, filters: words }, await environment(part))
      })
      tallies.push(...(await Promise.all(runs)))
    }
    return tallies
  } finally {
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The words for each process that runs a part of the suite. */
async function partsOf(name: string, filters: readonly string[]): Promise<(readonly string[])[]> {
  if (name !== halvedSuite || filters.length > 0) return [filters]
  const halves = await halvesOf(name)
  return halves.map((files) => files.map((file) => `--files=${file}`))
}
