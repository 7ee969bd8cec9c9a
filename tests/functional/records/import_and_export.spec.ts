import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { exportRecords } from '#app/records/export/export_records'
import { writeEntry } from '#app/records/actions/write_entry'
import { planeNames } from '#app/tenants/provisioning/create_plane_database'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { databasePrefix } from '#app/tenants/installation'
import { setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'
import {
  actionsOn,
  exportedSources,
  givenDamagedSource,
  givenFiles,
  imported,
  patientsOf,
} from '#tests/functional/records/given_import'

const run = promisify(execFile)
/** A word that occurs nowhere else. */
const canary = 'Kanarifuglvik'

const patient = {
  resourceType: 'Patient',
  id: 'canary',
  name: [{ family: canary, given: ['Ráijá'] }],
  telecom: [{ system: 'email', value: `${canary}@example.org` }],
}
const finding = {
  resourceType: 'Observation',
  id: 'canary',
  status: 'final',
  code: { text: canary },
  subject: { reference: 'Patient/canary' },
}
const note = {
  resourceType: 'DocumentReference',
  id: 'canary',
  status: 'current',
  subject: { reference: 'Patient/canary' },
  content: [
    { attachment: { contentType: 'text/plain', data: Buffer.from(canary).toString('base64') } },
  ],
}
const stray = { ...finding, id: 'stray', subject: { reference: 'Patient/nobody' } }

test.group('Records | import and export', (group) => {
  const { nordlys: clinic } = setUpClinics(group)

  test('no word of an import can be read in any table', async ({ assert, cleanup }) => {
    const files = { 'a.ndjson': [patient, finding, note, stray] }
    const { rejected } = await imported(clinic, await givenFiles(files, cleanup))
    assert.isEmpty(rejected)

    assert.isEmpty(await tablesWith(canary))
    await clinic.givenUnit(canary)
    assert.deepEqual(await tablesWith(canary), ['units'])
  })

  test('an export gives every source back and what was written here beside it', async ({
    assert,
  }) => {
    const unit = await clinic.givenUnit()
    const staff = await clinic.givenClinician(unit, 'Kari Nordmann')
    const [record] = await patientsOf(clinic)
    await clinic.givenEpisode(record!, unit)
    const written = await clinic.inside(() =>
      writeEntry({
        staff: {
          staffId: staff.id,
          name: staff.name,
          assignments: [{ role: 'clinician', unit }],
          roles: ['clinician'],
          units: [unit],
          unit,
          reviewDueAt: null,
        },
        patientId: record!.id,
        patientVersion: record!.version,
        kind: 'Notat',
        text: 'Skrevet her.',
        episodeId: null,
        sign: true,
      })
    )
    assert.isTrue(written.ok)

    const sources = await exportedSources(clinic)
    for (const one of [patient, finding, note, stray]) {
      assert.include(sources, JSON.stringify(one))
    }
    const own = sources.map((source) => JSON.parse(source)).find(({ date }) => date !== undefined)
    assert.equal(own.subject.reference, 'Patient/canary')
    assert.equal(own.author[0].display, 'Kari Nordmann')
    assert.equal(
      Buffer.from(own.content[0].attachment.data, 'base64').toString('utf8'),
      'Skrevet her.'
    )
  })

  test('an export of one patient is in the log before anything is given out', async ({
    assert,
  }) => {
    const [record] = await patientsOf(clinic)
    const before = await actionsOn(clinic, record!.id)
    const sources = await exportedSources(clinic, record!.id)

    assert.notInclude(sources, JSON.stringify(stray))
    const after = await actionsOn(clinic, record!.id)
    assert.deepEqual(after.slice(before.length), ['patient.exported'])
  })

  test('an export of a patient who is not here is refused', async ({ assert }) => {
    const unknown = '00000000-0000-4000-8000-000000000000'
    await assert.rejects(() => exportedSources(clinic, unknown), /No patient has that id/)
    await assert.rejects(() => exportedSources(clinic, 'x'), /No patient has that id/)
  })

  test('a damaged record is told and logged, and the others go out', async ({
    assert,
    cleanup,
  }) => {
    const sound = { resourceType: 'Patient', id: 'sound' }
    await imported(clinic, await givenFiles({ 'a.json': sound }, cleanup))
    const [record] = await patientsOf(clinic)
    await givenDamagedSource(clinic, record!.id)

    const damaged: string[] = []
    const sources: string[] = []
    const onDamage = (patientId: string) => void damaged.push(patientId)
    for await (const { source } of exportRecords(await clinic.tenant(), { onDamage })) {
      sources.push(source)
    }

    assert.deepEqual(damaged, [record!.id])
    assert.include(sources, JSON.stringify(sound))
    assert.notInclude(sources, JSON.stringify(patient))
    assert.include(await actionsOn(clinic, record!.id), 'patient.damaged')
    await givenDamagedSource(clinic, record!.id)
  })

  test('the commands print JSON alone, and FHIR into a file for its owner', async ({
    assert,
    cleanup,
  }) => {
    const folder = await givenFiles({ 'a.ndjson': [patient, finding] }, cleanup)
    const tenant = ['--tenant', clinic.slug]
    const first = await ace(
      'records:import',
      folder,
      ...tenant,
      ...['--unit', 'Medisin', '--json'],
      ...(await operatorWords())
    )
    const answer = JSON.parse(first.stdout)
    assert.isTrue(answer.ok)
    assert.equal(answer.tenant, clinic.slug)
    assert.deepEqual(answer.patients, { created: 0, changed: 0, unchanged: 1 })

    const out = join(folder, 'out.json')
    const { signInName } = await clinic.givenStaff('administrator')
    const exported = async (...words: string[]) =>
      ace('records:export', ...tenant, ...words, ...(await operatorWords()))
    await exported('--staff', signInName, '--format', 'bundle', '--out', out)
    const bundle = JSON.parse(await readFile(out, 'utf8'))
    assert.equal(bundle.resourceType, 'Bundle')
    assert.equal((await stat(out)).mode & 0o777, 0o600)

    const whole = await exported()
    assert.equal(whole.code, 0)
    assert.include(whole.stdout, '"resourceType":"Patient"')
    const nobody = await exported('--staff', 'ingen', '--out', out)
    assert.equal(nobody.code, 1)
  }).timeout(60_000)

  test('a tenant that does not exist is told in one line, with exit code 1', async ({ assert }) => {
    const failed = await ace('records:import', '/tmp', '--tenant', 'x', '--unit', 'y', '--json')
    assert.equal(failed.code, 1)
    assert.isFalse(JSON.parse(failed.stdout).ok)
  }).timeout(60_000)
})

async function ace(...words: string[]): Promise<{ stdout: string; code: number }> {
  const options = { cwd: app.makePath(), env: { ...process.env, NODE_ENV: 'test' } }
  return run(process.execPath, [app.makePath('ace.js'), ...words], options).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    ({ stdout, code }) => ({ stdout, code })
  )
}

/** Tables of the tenant that hold the word, as text or as bytes. */
async function tablesWith(word: string): Promise<string[]> {
  const { database } = planeNames(`${databasePrefix()}t_nordlys`)
  const spellings = [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64')]
  return withAdminConnection(
    process.env.DATABASE_URL ?? '',
    async (client) => {
      const tables = await client.query<{ schema: string; name: string }>(
        `select schemaname as schema, tablename as name from pg_tables
         where schemaname in ('public', 'keystore') order by tablename`
      )
      const holding: string[] = []
      for (const { schema, name } of tables.rows) {
        const rows = await client.query<{ row: string }>(
          `select t::text as row from "${schema}"."${name}" t`
        )
        const text = rows.rows.map(({ row }) => row).join('\n')
        if (spellings.some((spelling) => text.includes(spelling))) holding.push(name)
      }
      return holding
    },
    database
  )
}
