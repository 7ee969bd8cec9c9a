import { test } from '@japa/runner'
import { exportRecords } from '#app/records/export/export_records'
import { breakGlass, eventsOf } from '#tests/functional/access/given_access'
import { setUpClinics, type Clinic, type GivenStaff } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type {
  BlocksProps,
  EmergencyReviewsProps,
  RecordProps,
  UnitListProps,
} from '#resources/inertia/contract'
import type { Visitor } from '#tests/support/visitor'

const json = { accept: 'application/json' }
const evidence = 'Sa det selv på poliklinikken i dag.'
const canary = 'Kanarinotat om noe ingen andre skal lese.'

async function written(browser: Visitor, patientId: string, text: string): Promise<string> {
  const { patient } = (await browser.get(`/patients/${patientId}`, json)).json<RecordProps>()
  const body = { kind: 'Note', text, patientVersion: patient.version, sign: true }
  const answer = await browser.post(`/patients/${patientId}/entries`, body, json)
  return answer.json<{ entryId: string }>().entryId
}

async function exportedFor(clinic: Clinic, staff: GivenStaff, patientId: string): Promise<string> {
  const operator = { kind: 'staff', id: staff.id } as const
  const sources = []
  for await (const { source } of exportRecords(await clinic.tenant(), { patientId, operator })) {
    sources.push(JSON.stringify(JSON.parse(source)))
  }
  return sources.map((source) => source + decoded(source)).join('\n')
}

/** Texts travel as base64 in a DocumentReference. */
function decoded(source: string): string {
  const parts = source.match(/[A-Za-z0-9+/=]{24,}/g) ?? []
  return parts.map((part) => Buffer.from(part, 'base64').toString('utf8')).join(' ')
}

test.group('Closed documents | on every path', (group) => {
  const { nordlys } = setUpClinics(group)

  /** Tone wrote a note about the patient; Kari and Per work at the same unit. */
  async function given() {
    const unit = await nordlys.givenUnit()
    const tone = await nordlys.givenClinician(unit, 'Tone Forfatter')
    const kari = await nordlys.givenClinician(unit, 'Kari Nordmann')
    const per = await nordlys.givenClinician(unit, 'Per Kollega')
    const patient = await nordlys.givenPatientAt(unit, { name: 'Sperra Sperresen' })
    const author = await nordlys.signIn(tone)
    const open = await written(author, patient.id, 'Et vanlig notat.')
    const entry = await written(author, patient.id, canary)
    const [browser, colleague] = [await nordlys.signIn(kari), await nordlys.signIn(per)]
    return { unit, tone, kari, per, patient, author, browser, colleague, open, entry }
  }

  const close = (by: Visitor, entry: string, body: object) =>
    by.post(`/access/entries/${entry}/blocks`, { evidence, ...body })

  test('of a person: gone from record, history, draft, correction, counts and export for them, for nobody else', async ({
    assert,
  }) => {
    const { kari, per, patient, browser, author, colleague, entry } = await given()
    assert.include((await browser.get(`/patients/${patient.id}`, json)).text, canary)
    const before = (await browser.get('/patients', json)).json<UnitListProps>()
    await close(author, entry, { kind: 'person', person: kari.signInName })

    const record = await browser.get(`/patients/${patient.id}`, json)
    assert.notInclude(record.text, canary)
    assert.notInclude(record.text, entry)
    const { entries, closedCount } = record.json<RecordProps>()
    assert.lengthOf(entries, 1)
    assert.equal(closedCount, 1)
    const page = await browser.get(`/patients/${patient.id}`)
    assert.notInclude(page.text, canary)
    const tries: [string, string, object?][] = [
      ['GET', `/entries/${entry}/versions`],
      ['POST', `/entries/${entry}/versions`, { text: 'Nytt.', reason: 'Skrivefeil', version: 1 }],
      ['PUT', `/entries/${entry}/draft`, { text: 'Nytt.', version: 1 }],
      ['POST', `/entries/${entry}/signature`, { text: 'Nytt.', version: 1 }],
      ['POST', `/access/entries/${entry}/blocks`, { kind: 'all_but_author', evidence }],
    ]
    for (const [method, path, body] of tries) {
      const answer = await browser.send(method, path, { ...json, ...(body && { json: body }) })
      assert.equal(answer.status, 404, `${method} ${path}`)
      assert.notInclude(answer.text, 'Kanari')
    }
    const after = (await browser.get('/patients', json)).json<UnitListProps>()
    const latest = (list: UnitListProps) =>
      list.patients.find(({ id }) => id === patient.id)?.latestEntryAt
    assert.notEqual(latest(after), latest(before), 'the time of the closed note shows on the list')
    assert.notInclude(await exportedFor(nordlys, kari, patient.id), canary)

    assert.include(await exportedFor(nordlys, per, patient.id), canary)
    for (const other of [author, colleague]) {
      assert.include((await other.get(`/patients/${patient.id}`, json)).text, canary)
      assert.equal((await other.get(`/entries/${entry}/versions`, json)).status, 200)
    }
  })

  test('of a unit: everybody who works there as a clinician', async ({ assert }) => {
    const { unit, patient, author, browser, colleague, entry } = await given()
    await close(author, entry, { kind: 'unit', unitId: unit.id })
    for (const reader of [author, browser, colleague]) {
      assert.notInclude((await reader.get(`/patients/${patient.id}`, json)).text, canary)
    }
  })

  test('of all but the author: the author alone reads on', async ({ assert }) => {
    const { patient, author, browser, colleague, entry } = await given()
    await close(colleague, entry, { kind: 'all_but_author' })
    assert.include((await author.get(`/patients/${patient.id}`, json)).text, canary)
    for (const reader of [browser, colleague]) {
      assert.notInclude((await reader.get(`/patients/${patient.id}`, json)).text, canary)
    }
    const blocks = await author.get(`/access/patients/${patient.id}/blocks`)
    const { entryBlocks } = blocks.page<BlocksProps>().props
    assert.deepInclude(entryBlocks[0], { kind: 'all_but_author', evidence })
    const closed = await browser.get(`/access/patients/${patient.id}/blocks`)
    assert.isEmpty(closed.page<BlocksProps>().props.entryBlocks)
    const id = entryBlocks[0]!.id
    const path = `/access/entry-blocks/${id}`
    const refused = await browser.send('DELETE', path, { ...json, json: { evidence } })
    assert.equal(refused.status, 404, 'who is shut out lifted it')
    await author.send('DELETE', path, { json: { evidence } })
    assert.include((await browser.get(`/patients/${patient.id}`, json)).text, canary)
  })

  test('an imported document is closed in the kept source too', async ({ assert }) => {
    const { kari, patient, author, entry } = await given()
    await asSuperuser(nordlys, (client) =>
      client.query(`update entries set source_index = 'canary-index'::bytea where id = $1`, [entry])
    )
    await asSuperuser(nordlys, async (client) => {
      const id = '7d4f0b7e-3a0f-4d8c-9a51-3f1d0b7a2c11'
      const text = JSON.stringify({ resourceType: 'DocumentReference', description: canary })
      const cell = patient.key.seal('kept_resources', 'source_sealed', id, text)
      await client.query(
        `insert into kept_resources
           (id, patient_id, resource_type, source_index, source_digest, source_sealed)
         values ($1, $2, 'DocumentReference', 'canary-index'::bytea, 'd', $3)`,
        [id, patient.id, cell]
      )
    })
    assert.include(await exportedFor(nordlys, kari, patient.id), canary)
    await close(author, entry, { kind: 'person', person: kari.signInName })
    assert.notInclude(await exportedFor(nordlys, kari, patient.id), canary)
  })

  test('an emergency for life or health passes it, says so in every event, and the review knows', async ({
    assert,
  }) => {
    const { kari, patient, author, browser, entry } = await given()
    await close(author, entry, { kind: 'person', person: kari.signInName })
    await breakGlass(browser, kari, patient.id, 'acute_treatment')
    assert.notInclude((await browser.get(`/patients/${patient.id}`, json)).text, canary)
    await breakGlass(browser, kari, patient.id, 'life_or_health')
    const record = await browser.get(`/patients/${patient.id}`, json)
    assert.include(record.text, canary)
    assert.equal(record.json<RecordProps>().patient.emergency?.template, 'life_or_health')
    assert.equal((await browser.get(`/entries/${entry}/versions`, json)).status, 200)
    const events = await eventsOf(nordlys, patient.id)
    const read = events.filter(({ action }) => action === 'entry.history_opened')
    assert.isAtLeast(read.length, 2)
    for (const { purpose } of read) assert.equal(purpose, 'BTG')
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const { props } = (await officer.get('/access/emergencies')).page<EmergencyReviewsProps>()
    const opened = props.waiting.find(({ patient: { id } }) => id === patient.id)
    assert.isTrue(opened?.passedBlock)
  })

  test('a code that is wrong opens nothing', async ({ assert }) => {
    const { kari, patient, author, browser, entry } = await given()
    await close(author, entry, { kind: 'person', person: kari.signInName })
    await breakGlass(browser, kari, patient.id, 'life_or_health', { code: '000000' })
    assert.notInclude((await browser.get(`/patients/${patient.id}`, json)).text, canary)
  })
})
