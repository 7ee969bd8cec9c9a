import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireDiskSpace } from '../disk_space.ts'
import { explainFailure, logTail } from './explain_failure.ts'
import type { Home } from './home.ts'
import { initialise, superuser, superuserPassword } from './initialise.ts'
import { clearLeftovers, runningServer } from './leftovers.ts'
import { clusterPort } from './cluster_port.ts'
import { runProgram } from './run_program.ts'
import { type Settings, settingsText } from './settings.ts'

export type ClusterOptions = {
  /** Short name, also of its folder: `bodo`. */
  name: string
  home: Home
  /** Wanted port; the next free one is taken when it is busy. */
  port: number
  /** Further values of postgresql.conf. */
  settings?: Settings
  say: (line: string) => void
}

export type Cluster = {
  /** postgres:// address of the superuser. */
  adminUrl: string
  directory: string
  /** Ends all connections, then the server. Safe to call twice. */
  stop: () => Promise<void>
}

/** A data folder with two tenants of the demo takes 0.2 GB, its log of changes as much again. */
const freeMegabytesMin = 600

/**
 * Starts one PostgreSQL cluster, making it first when it is new. A server that
 * an earlier start left running is taken over. It outlives this process unless
 * `stop` is called.
 *
 * @throws Obstacle with a sentence that says what to do
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { name, home, say } = options
  const directory = clusterDirectory(home, name)
  requireDiskSpace(directory, freeMegabytesMin)
  await initialise(home, directory, say)

  const data = join(directory, 'data')
  const running = runningServer(data)
  if (running) {
    say(`PostgreSQL ${name}: still running from an earlier start; taken over`)
    return cluster(options, directory, running.port)
  }
  if (await clearLeftovers(data)) say(`PostgreSQL ${name}: was cut off last time; recovering`)

  const port = await clusterPort(directory, options.port, (line) =>
    say(`PostgreSQL ${name}: ${line}`)
  )
  writeFileSync(join(data, 'varde.conf'), settingsText(name, port, options.settings))
  await startServer(home, directory)
  return cluster(options, directory, port)
}

async function startServer(home: Home, directory: string): Promise<void> {
  const log = join(directory, 'server.log')
  rmSync(log, { force: true })
  const result = await control(home, directory, ['start', '--log', log, '--timeout', '60'])
  if (result.code !== 0)
    throw explainFailure('pg_ctl', directory, `${result.output}\n${logTail(log)}`)
}

function cluster({ home }: ClusterOptions, directory: string, port: number): Cluster {
  const password = superuserPassword(directory)
  return {
    adminUrl: `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    directory,
    stop: async () => {
      if (!runningServer(join(directory, 'data'))) return
      const fast = await control(home, directory, ['stop', '--mode', 'fast', '--timeout', '20'])
      if (fast.code !== 0) await control(home, directory, ['stop', '--mode', 'immediate'])
    },
  }
}

function control(home: Home, directory: string, args: readonly string[]) {
  const program = join(home.binaries.directory, 'bin', 'pg_ctl')
  return runProgram(home.account, program, [
    ...args,
    '--wait',
    '--silent',
    '--pgdata',
    join(directory, 'data'),
  ])
}

function clusterDirectory(home: Home, name: string): string {
  const directory = join(home.directory, name)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (home.account) chownSync(directory, home.account.uid, home.account.gid)
  return directory
}
