import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { test } from '@japa/runner'
import pg from 'pg'
import { type Cluster, startCluster } from '../../../scripts/postgres/cluster.ts'
import { clusterHome, type Home } from '../../../scripts/postgres/home.ts'
import { runningServer } from '../../../scripts/postgres/leftovers.ts'
import { freePortFrom } from '../../../scripts/free_port.ts'

test.group('The demo’s PostgreSQL', (group) => {
  let home: Home
  let port: number
  const said: string[] = []
  const started: Cluster[] = []

  group.setup(async () => {
    const storage = mkdtempSync(join(tmpdir(), 'varde-postgres-'))
    home = await clusterHome(resolve('.'), storage, (line) => said.push(line))
    port = await freePortFrom(55_900)
    const outside = home.directory.startsWith('/var/lib/varde-') ? [dirname(home.directory)] : []
    return () =>
      [storage, ...outside].forEach((path) => rmSync(path, { recursive: true, force: true }))
  })

  group.each.teardown(async () => {
    for (const cluster of started.splice(0)) await cluster.stop()
    said.length = 0
  })

  const start = async (name = 'bodo') => {
    const cluster = await startCluster({ name, home, port, say: (line) => said.push(line) })
    started.push(cluster)
    return cluster
  }

  test('listens on loopback, asks for a password and logs no one’s data', async ({ assert }) => {
    const cluster = await start()

    assert.deepEqual(await settings(cluster.adminUrl), {
      listen_addresses: '127.0.0.1',
      password_encryption: 'scram-sha-256',
      log_parameter_max_length: '0',
      log_parameter_max_length_on_error: '0',
      cluster_name: 'varde bodo',
    })
    await assert.rejects(() => settings(withPassword(cluster.adminUrl, 'wrong')))
    assert.equal(statSync(join(cluster.directory, 'superuser_password')).mode & 0o077, 0)
  })

  test('recovers after a kill', async ({ assert }) => {
    const cluster = await start()
    const { pid } = runningServer(join(cluster.directory, 'data'))!
    process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await setTimeout(20)

    const again = await start()
    assert.include(said.join(), 'was cut off last time')
    assert.propertyVal(await settings(again.adminUrl), 'cluster_name', 'varde bodo')
  })

  test('takes over a server that an earlier start left running', async ({ assert }) => {
    const first = await start()
    const second = await start()

    assert.include(said.join(), 'taken over')
    assert.equal(second.adminUrl, first.adminUrl)
  })

  test('makes a cluster anew whose first start was cut off', async ({ assert }) => {
    mkdirSync(join(home.directory, 'tromso', 'data.partial'), { recursive: true })
    writeFileSync(join(home.directory, 'tromso', 'data.partial', 'PG_VERSION'), '18')

    const cluster = await start('tromso')
    assert.propertyVal(await settings(cluster.adminUrl), 'cluster_name', 'varde tromso')
  })

  test('moves to the next free port, and says so', async ({ assert }) => {
    const first = await start()
    await first.stop()
    const listener = createServer().listen(port, '127.0.0.1')
    await new Promise((done) => listener.once('listening', done))

    const cluster = await start()
    listener.close()
    assert.include(said.join(), `port ${port} is busy`)
    assert.notEqual(new URL(cluster.adminUrl).port, String(port))
  })

  test('says what to do when its data is of another major version', async ({ assert }) => {
    const cluster = await start()
    await cluster.stop()
    const version = join(cluster.directory, 'data', 'PG_VERSION')
    const kept = readFileSync(version, 'utf8')
    writeFileSync(version, '12\n')

    await assert.rejects(() => start(), /was made by PostgreSQL 12.*delete that folder/)
    writeFileSync(version, kept)
  })
})

async function settings(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name = ANY ($1)`,
      [
        [
          'listen_addresses',
          'password_encryption',
          'log_parameter_max_length',
          'log_parameter_max_length_on_error',
          'cluster_name',
        ],
      ]
    )
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  } finally {
    await client.end()
  }
}

function withPassword(address: string, password: string): string {
  const url = new URL(address)
  url.password = password
  return url.href
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
