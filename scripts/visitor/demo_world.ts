import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type BackgroundProcess, startInBackground } from '../background_process.ts'
import { buildFolder, buildWhenChanged } from '../build_application.ts'
import { type Addresses, demoAddresses } from '../demo/addresses.ts'
import { type PreparedDemo, prepareDemo } from '../demo/prepare.ts'
import { applicationSettings } from '../demo/run_demo.ts'
import { startSites } from '../demo/sites.ts'
import { surroundings } from '../demo/surroundings.ts'
import { waitUntilReady } from '../demo/wait_until_ready.ts'
import { root, storage } from '../place.ts'
import { clusterHome } from '../postgres/home.ts'
import type { Say } from '../progress.ts'
import { endServer } from '../test/test_database.ts'

/** A demo from nothing, whose server the caller starts and may kill. */
export type DemoWorld = {
  demo: PreparedDemo
  addresses: Addresses
  /** Of commands and of the server. */
  environment: Record<string, string>
  startServer: () => Promise<BackgroundProcess>
  stop: () => Promise<void>
}

export async function createDemoWorld(say: Say, stop: AbortSignal): Promise<DemoWorld> {
  await buildWhenChanged(say, stop)
  await forgetEarlierWorld(say)
  const addresses = await demoAddresses(say)
  const { sites, stop: stopSites } = await startSites(say)
  const around = surroundings(addresses).map(startInBackground)
  const end = async () => {
    await Promise.all(around.map((program) => program.stop()))
    await stopSites()
  }
  try {
    const environment = { NODE_ENV: 'production', ...applicationSettings(addresses, sites) }
    const demo = await prepareDemo(buildFolder, environment, say, stop)
    const startServer = () => startWebServer(addresses, environment, stop)
    return { demo, addresses, environment, startServer, stop: end }
  } catch (error) {
    await end()
    throw error
  }
}

async function startWebServer(
  { host, port }: Addresses,
  environment: Record<string, string>,
  stop: AbortSignal
): Promise<BackgroundProcess> {
  const args = [join(buildFolder, 'bin', 'server.js')]
  const server = startInBackground({
    name: 'web server',
    args,
    directory: buildFolder,
    environment,
  })
  await waitUntilReady(server, `http://${host}:${port}`, stop)
  return server
}

/** Links that were used and plugins that were switched on would be in the way. */
async function forgetEarlierWorld(say: Say): Promise<void> {
  const named = process.env.DATABASE_URL
  if (named) await dropDatabases(named, process.env.VARDE_DATABASE_PREFIX ?? '')
  else await removeClusters((await clusterHome(root, storage, say)).directory)
  rmSync(storage, { recursive: true, force: true })
}

/** A run that was killed may have left its servers running. */
async function removeClusters(directory: string): Promise<void> {
  for (const name of readdirSync(directory)) await endServer(join(directory, name, 'data'))
  rmSync(directory, { recursive: true, force: true })
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const like = [`${prefix.replaceAll('_', '\\_')}%`]
    const databases = 'select datname as name from pg_database where datname like $1'
    for (const { name } of (await client.query(databases, like)).rows)
      await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`)
    const roles = 'select rolname as name from pg_roles where rolname like $1'
    for (const { name } of (await client.query(roles, like)).rows)
      await client.query(`drop role ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
