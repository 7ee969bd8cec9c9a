import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { storagePath } from '#app/tenants/installation'
import { setUpClinics } from '#tests/support/clinic'
import { startServer, type ServerProcess } from '#tests/support/child_process'
import { asSuperuser } from '#tests/support/superuser'
import { Visitor } from '#tests/support/visitor'
import { givenFiles, imported } from '#tests/functional/records/given_import'
import {
  dataDirectory,
  searchDatabases,
  searchFolder,
  walPosition,
} from '#tests/functional/tenants/canary_search'
import type { PatientSearchProps } from '#resources/inertia/contract'

const json = { accept: 'application/json' }
const number = '01819030037'

/** Words that stand nowhere else, one for each way in. */
const canary = {
  family: 'Kvernbekkanari',
  street: 'Gulfuglveien 4417',
  phone: '+47 917 55 203',
  email: 'gulfugl.kanari@eksempel.example',
  imported: 'Importert kanarinotat nummer en',
  entry: 'Skrevet kanarinotat nummer to',
  draft: 'Utkast til kanarinotat nummer tre',
  correction: 'Rettet kanarinotat nummer fire',
  reason: 'Begrunnelse med kanarifugl i seg',
  typed: 'kvernbekkan',
  refused: 'Avvist kanaritekst uten versjon',
}
const canaries = [...Object.values(canary), number]
const planted = 'Plantet kanarifugl i klartekst'

const patient = {
  resourceType: 'Patient',
  id: 'canary',
  identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: number }],
  name: [{ family: canary.family, given: ['Åse'] }],
  birthDate: '1990-01-01',
  telecom: [{ system: 'phone', value: canary.phone }],
  address: [{ line: [canary.street], city: 'Bodø' }],
}
const note = {
  resourceType: 'DocumentReference',
  id: 'note',
  status: 'current',
  docStatus: 'final',
  type: { text: 'Epikrise' },
  subject: { reference: 'Patient/canary' },
  date: '2026-03-01T08:00:00Z',
  content: [
    {
      attachment: {
        contentType: 'text/plain',
        data: Buffer.from(canary.imported).toString('base64'),
      },
    },
  ],
}

/** A server on another machine, or one whose files this user may not read. */
async function isClosed(): Promise<boolean> {
  const { folder } = await dataDirectory(await walPosition())
  return !(await readdir(join(folder, 'base')).catch(() => null))
}

test.group('Tenants | nothing of a patient lies anywhere in clear', (group) => {
  const { nordlys } = setUpClinics(group)
  let since: string
  let server: ServerProcess

  group.setup(async () => {
    since = await walPosition()
    server = await startServer(storagePath('server.log'))
  })
  group.teardown(() => server.kill('SIGTERM'))

  test('a patient is imported, found, opened, written about, corrected and asked for', async ({
    assert,
    cleanup,
  }) => {
    const files = await givenFiles({ 'canary.ndjson': [patient, note] }, cleanup)
    await imported(nordlys, join(files, 'canary.ndjson'))
    const unit = await nordlys.givenUnit()
    const browser = new Visitor('nordlys.localhost', () => server.port)
    await nordlys.signIn(await nordlys.givenClinician(unit), browser)

    const found = await browser.post('/patients/search', { terms: canary.typed }, json)
    const [hit] = found.json<PatientSearchProps>().patients ?? []
    const path = `/patients/${hit?.id}`
    await browser.post(`${path}/access-requests`, { reason: canary.reason })
    await nordlys.givenEpisode({ id: hit!.id }, unit)
    const record = await browser.get(path)
    assert.include(record.text, canary.imported)

    const entry = { kind: 'Note', text: canary.entry, patientVersion: 1, sign: true }
    const written = await browser.post(`${path}/entries`, entry, json)
    const { entryId } = written.json<{ entryId: string }>()
    const correction = { text: canary.correction, reason: canary.reason, version: 1 }
    await browser.post(`/entries/${entryId}/versions`, correction)
    const draft = { ...entry, text: canary.draft, sign: false }
    const drafted = await browser.post(`${path}/entries`, draft, json)
    assert.equal(drafted.status, 201)
    await browser.post(`${path}/entries`, { text: canary.refused })
    await browser.put(`${path}/contact-points`, {
      patientVersion: 1,
      contactPoints: [{ system: 'email', value: canary.email }],
    })
    const changed = await browser.get(path)
    for (const word of [canary.email, canary.correction, canary.draft]) {
      assert.include(changed.text, word)
    }
  })

  test('no dump of any database holds a word of it', async ({ assert }) => {
    assert.deepEqual(await searchDatabases(canaries), [])
  })

  test('neither storage nor the log of a server that says everything holds a word of it', async ({
    assert,
  }) => {
    const log = await searchFolder(storagePath(), ['sign-in', 'trace', 'level'])
    assert.isTrue(
      log?.some(({ where }) => where.endsWith('server.log')),
      'the server said nothing'
    )
    assert.deepEqual(await searchFolder(storagePath(), canaries), [])
  })

  test("neither the server's data directory nor its write-ahead log holds a word of it")
    .skip(isClosed, "the database server's files are not readable here")
    .run(async ({ assert }) => {
      const { folder, isOurs } = await dataDirectory(since)
      assert.deepEqual(await searchFolder(folder, canaries, isOurs), [])
    })

  test('the same searches find a canary planted in clear', async ({ assert }) => {
    await asSuperuser(nordlys, async (client) => {
      await client.query('create table planted (words text, bytes bytea)')
      await client.query('insert into planted values ($1, null), (null, $2)', [
        `xx${planted}xx`,
        Buffer.from(`yy${planted}yy`),
      ])
    })
    assert.lengthOf(await searchDatabases([planted]), 1)
    const { folder, isOurs } = await dataDirectory(since)
    const found = await searchFolder(folder, [planted], isOurs)
    if (!found) return assert.isTrue(await isClosed())
    assert.isTrue(found.some(({ where }) => where.includes('/base/')))
    assert.isTrue(found.some(({ where }) => where.includes('/pg_wal/')))
  })
})
