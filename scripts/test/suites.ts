import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePortFrom } from '../free_port.ts'
import { storage } from '../place.ts'
import { runSuite } from './run_suite.ts'
import type { Tally } from './tally.ts'
import { testDatabase } from './test_database.ts'

/** The suites of Japa, in the order in which a fault is cheapest to find. */
export const suiteNames = ['unit', 'functional', 'browser'] as const

const firstPort = 3_400

/**
 * Runs suites one after another on a database and a storage folder that are
 * thrown away afterwards.
 *
 * @param filters further words of `node ace test`
 */
export async function runSuites(
  names: readonly string[],
  filters: readonly string[],
  stop: AbortSignal
): Promise<Tally[]> {
  const folder = join(storage, `test-${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = await testDatabase((line) => console.log(line))
  try {
    const environment = {
      DATABASE_URL: database.url,
      NODE_ENV: 'test',
      PORT: String(await freePortFrom(firstPort)),
      VARDE_MODE: 'test',
      VARDE_STORAGE: folder,
    }
    const tallies: Tally[] = []
    for (const name of names) {
      stop.throwIfAborted()
      tallies.push(await runSuite(name, environment, filters))
    }
    return tallies
  } finally {
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
