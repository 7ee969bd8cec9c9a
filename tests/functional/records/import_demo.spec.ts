import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { databasePrefix } from '#app/tenants/installation'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import type { PreparedDemo } from '#database/demo/prepare/prepare_demo'
import { setUpClinics } from '#tests/support/clinic'

const databaseUrl = process.env.DATABASE_URL ?? ''
const site = { operator: 'Nordlys sykehus', address: 'Sjøgata 1, 8006 Bodø', country: 'NO' }
const sites = ['bodo', 'tromso'].map((name) => ({ ...site, name, databaseUrl }))

test.group('Demo | prepare', (group) => {
  setUpClinics(group)

  test('a demo that was killed while it took in its patients is completed by the next start', async ({
    assert,
    cleanup,
  }) => {
    const storage = await mkdtemp(join(tmpdir(), 'varde-demo-'))
    cleanup(() => rm(storage, { recursive: true }))

    await prepare(storage, (child, line) => {
      if (line.includes('taking it in')) setTimeout(() => child.kill('SIGKILL'), 300)
    })
    const first = await prepared(storage)
    const counts = [await countsOf('nordlys'), await countsOf('sorlys')]
    const second = await prepared(storage)

    assert.deepEqual(
      first.tenants.map(({ slug }) => slug),
      ['nordlys', 'sorlys']
    )
    for (const count of counts) assert.containSubset(count, { patients: 300, keys: 300 })
    assert.deepEqual([await countsOf('nordlys'), await countsOf('sorlys')], counts)
    const kari = (demo: PreparedDemo) =>
      demo.tenants[0]?.staff.find(({ signInName }) => signInName === 'kari')
    assert.match(kari(first)?.setupUrl ?? '', /^http:\/\/nordlys\.localhost:\d+\/set-up\//)
    assert.notEqual(kari(first)?.setupUrl, kari(second)?.setupUrl)
    for (const { staff } of first.tenants) {
      const roles = staff.map(({ role }) => role)
      assert.includeMembers(roles, ['clinician', 'administrator', 'privacy_officer'])
    }
    assert.lengthOf(first.console.staff, 1)
  }).timeout(120_000)

  test('it is not made in an installation that is no demo', async ({ assert, cleanup }) => {
    const storage = await mkdtemp(join(tmpdir(), 'varde-demo-'))
    cleanup(() => rm(storage, { recursive: true }))
    const { code, output } = await prepare(storage, () => {}, { VARDE_MODE: 'production' })
    assert.equal(code, 1)
    assert.match(JSON.parse(output).error, /npm run demo/)
  }).timeout(60_000)
})

async function prepared(storage: string): Promise<PreparedDemo> {
  const { output } = await prepare(storage, () => {})
  return JSON.parse(output) as PreparedDemo
}

/** Runs the command in a process of its own, in databases that the test run deletes. */
async function prepare(
  storage: string,
  onLine: (child: ReturnType<typeof spawn>, line: string) => void,
  more: Record<string, string> = {}
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [app.makePath('ace.js'), 'demo:prepare', '--json'], {
    cwd: app.makePath(),
    env: {
      ...process.env,
      VARDE_MODE: 'demo',
      VARDE_STORAGE: storage,
      VARDE_DATABASE_PREFIX: demoPrefix(),
      VARDE_DEMO_SITES: JSON.stringify(sites),
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => onLine(child, String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, output }
}

function demoPrefix(): string {
  return `${databasePrefix()}d_`
}

async function countsOf(slug: string): Promise<Record<string, number>> {
  return withAdminConnection(
    databaseUrl,
    async (client) => {
      const { rows } = await client.query<Record<string, number>>(
        `select (select count(*)::int from patients) as patients,
           (select count(*)::int from keystore.patient_keys) as keys,
           (select count(*)::int from episodes) as episodes,
           (select count(*)::int from entry_versions) as versions,
           (select count(*)::int from kept_resources) as kept`
      )
      return rows[0] ?? {}
    },
    `${demoPrefix()}t_${slug}`
  )
}
