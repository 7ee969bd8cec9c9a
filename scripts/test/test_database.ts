import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { requireServer } from '../demo/database_server.ts'
import { root, storage } from '../place.ts'
import { startCluster } from '../postgres/cluster.ts'
import { clusterHome, type Home } from '../postgres/home.ts'
import { clearLeftovers, runningServer } from '../postgres/leftovers.ts'
import { commandLine } from '../process_table.ts'

export type TestDatabase = { url: string; remove: () => Promise<void> }

/** Its data is thrown away, so it need not survive a power cut: that halves the time of tests. */
const throwAway = { fsync: 'off', full_page_writes: 'off', max_connections: '400' }
const firstPort = 55_500

/**
 * A PostgreSQL for one run of the tests: the server of `DATABASE_URL`, else a
 * cluster of its own that is deleted afterwards.
 */
export async function testDatabase(say: (line: string) => void): Promise<TestDatabase> {
  const named = process.env.DATABASE_URL
  if (named) {
    await requireServer(named)
    return { url: named, remove: async () => {} }
  }

  const home = await clusterHome(root, storage, say)
  await removeLeftovers(home, say)
  const name = `test-${process.pid}`
  const port = firstPort + (process.pid % 200)
  const cluster = await startCluster({ name, home, port, settings: throwAway, say })
  const remove = async () => {
    await cluster.stop()
    rmSync(cluster.directory, { recursive: true, force: true })
  }
  return { url: cluster.adminUrl, remove }
}

/** Deletes the clusters of earlier runs that were killed. */
async function removeLeftovers(home: Home, say: (line: string) => void): Promise<void> {
  const names = readdirSync(home.directory).filter((name) => /^test-\d+$/.test(name))
  for (const name of names.filter((candidate) => !isTestRun(Number(candidate.slice(5))))) {
    const directory = join(home.directory, name)
    await endServer(join(directory, 'data'))
    rmSync(directory, { recursive: true, force: true })
    rmSync(join(storage, name), { recursive: true, force: true })
    say('removed the database of an earlier test run that was cut off')
  }
}

/** Ends a server at once; nobody needs its data. */
export async function endServer(data: string): Promise<void> {
  const server = runningServer(data)
  if (server) process.kill(server.pid, 'SIGQUIT')
  for (let waited = 0; waited < 50 && runningServer(data); waited++) await sleep(100)
  await clearLeftovers(data)
}

function isTestRun(pid: number): boolean {
  return /scripts\/(test|verify_external)\.ts/.test(commandLine(pid))
}
