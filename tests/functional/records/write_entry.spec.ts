import { test } from '@japa/runner'
import {
  setUpClinics,
  type GivenPatient,
  type GivenStaff,
  type GivenUnit,
} from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import type {
  DraftRefused,
  DraftSaved,
  EntryVersionsProps,
  RecordProps,
} from '#resources/inertia/contract'

const json = { accept: 'application/json' }

test.group('Records | write, sign and correct an entry', (group) => {
  const { nordlys } = setUpClinics(group)
  let unit: GivenUnit
  let kari: Visitor
  let per: Visitor
  let perHimself: GivenStaff
  let patient: GivenPatient

  group.setup(async () => {
    unit = await nordlys.givenUnit()
    perHimself = await nordlys.givenClinician(unit, 'Per Hansen')
    kari = await nordlys.signIn(await nordlys.givenClinician(unit, 'Kari Nordmann'))
    per = await nordlys.signIn(perHimself)
  })
  group.each.setup(async () => {
    patient = await nordlys.givenPatientAt(unit)
  })

  async function written(text: string, sign = false): Promise<DraftSaved> {
    const entry = { kind: 'Poliklinisk notat', text, patientVersion: 1, sign }
    const answer = await kari.post(`/patients/${patient.id}/entries`, entry, json)
    return answer.json<DraftSaved>()
  }

  async function recordFor(reader: Visitor): Promise<RecordProps> {
    const answer = await reader.get(`/patients/${patient.id}`, json)
    return answer.json<RecordProps>()
  }

  async function actions(): Promise<string[]> {
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ action: string }>(
        'select action from audit_events where patient_id = $1 order by at, id',
        [patient.id]
      )
    )
    return rows.map(({ action }) => action).filter((action) => action !== 'patient.opened')
  }

  test('a draft is kept, saved again, and signed by its author', async ({ assert }) => {
    const { entryId, version } = await written('Første linje.')
    const saved = await kari.put(
      `/entries/${entryId}/draft`,
      { text: 'Første linje. Andre linje.', version },
      json
    )
    const next = saved.json<DraftSaved>()
    const signed = await kari.post(`/entries/${entryId}/signature`, {
      text: 'Ferdig tekst.',
      version: next.version,
    })

    assert.equal(signed.headers.location, `/patients/${patient.id}`)
    const { entries } = await recordFor(kari)
    assert.lengthOf(entries, 1)
    assert.containSubset(entries[0], {
      state: 'signed',
      text: 'Ferdig tekst.',
      kind: 'Poliklinisk notat',
      authorName: 'Kari Nordmann',
      signedByName: 'Kari Nordmann',
      mayEdit: false,
      mayCorrect: true,
    })
    assert.deepEqual(await actions(), ['entry.drafted', 'entry.draft_saved', 'entry.signed'])
  })

  test("a colleague sees nothing of another's draft and reaches it by no address", async ({
    assert,
  }) => {
    const { entryId, version } = await written('Uferdig.')
    const body = { text: 'Min tekst.', version, reason: 'Skrivefeil' }

    assert.deepEqual((await recordFor(per)).entries, [])
    for (const answer of [
      await per.put(`/entries/${entryId}/draft`, body, json),
      await per.post(`/entries/${entryId}/signature`, body, json),
      await per.post(`/entries/${entryId}/versions`, body, json),
      await per.get(`/entries/${entryId}/versions`, json),
    ]) {
      assert.equal(answer.status, 404)
    }
    const { entries } = await recordFor(kari)
    assert.equal(entries[0]?.text, 'Uferdig.')
  })

  test('a correction is a new version with the difference, both authors and both times', async ({
    assert,
  }) => {
    const { entryId } = await written('Puls 88, blodtrykk 120/80.', true)
    const corrected = await per.post(`/entries/${entryId}/versions`, {
      text: 'Puls 68, blodtrykk 120/80.',
      reason: 'Skrivefeil i pulsen',
      version: 1,
    })
    assert.equal(corrected.headers.location, `/entries/${entryId}/versions`)

    const page = await kari.get(`/entries/${entryId}/versions`)
    const { versions } = page.page<EntryVersionsProps>().props
    assert.deepEqual(
      versions.map(({ number, authorName, text, reason }) => [number, authorName, text, reason]),
      [
        [2, 'Per Hansen', 'Puls 68, blodtrykk 120/80.', 'Skrivefeil i pulsen'],
        [1, 'Kari Nordmann', 'Puls 88, blodtrykk 120/80.', null],
      ]
    )
    assert.deepEqual(
      versions[0]?.diff.filter(({ kind }) => kind !== 'same'),
      [
        { kind: 'removed', text: '88' },
        { kind: 'added', text: '68' },
      ]
    )
    for (const { writtenAt, signedAt } of versions) {
      assert.isTrue(Date.parse(writtenAt) <= Date.parse(signedAt ?? ''))
    }
    const { entries } = await recordFor(kari)
    assert.containSubset(entries[0], { text: 'Puls 68, blodtrykk 120/80.', versionCount: 2 })
  })

  test('two editors of one draft: the second gets both texts and overwrites nothing', async ({
    assert,
  }) => {
    const { entryId, version } = await written('Utgangspunkt.')
    await kari.put(`/entries/${entryId}/draft`, { text: 'Fra kontoret.', version }, json)
    const stale = await kari.put(
      `/entries/${entryId}/draft`,
      { text: 'Fra sengeposten.', version },
      json
    )
    const staleSignature = await kari.post(
      `/entries/${entryId}/signature`,
      { text: 'Fra sengeposten.', version },
      json
    )

    for (const answer of [stale, staleSignature]) {
      assert.equal(answer.status, 409)
      assert.containSubset(answer.json<DraftRefused>().conflict, {
        entryId,
        yours: 'Fra sengeposten.',
        theirs: 'Fra kontoret.',
        theirAuthorName: 'Kari Nordmann',
      })
    }
    const { entries } = await recordFor(kari)
    assert.containSubset(entries, [{ text: 'Fra kontoret.', state: 'draft' }])
    assert.includeMembers(await actions(), ['entry.conflict'])
  })

  test('two correctors: the second page shows both texts, and goes on from there', async ({
    assert,
  }) => {
    const { entryId } = await written('Opprinnelig.', true)
    const path = `/entries/${entryId}/versions`
    await per.post(path, { text: 'Pers rettelse.', reason: 'Feil', version: 1 })
    const stale = { text: 'Karis rettelse.', reason: 'Feil', version: 1 }
    const page = await kari.post(path, stale)
    const answer = await kari.post(path, stale, json)

    const { conflict } = page.page<EntryVersionsProps>().props
    assert.containSubset(conflict, { yours: 'Karis rettelse.', theirs: 'Pers rettelse.' })
    assert.equal(answer.status, 409)
    await kari.post(path, { ...stale, version: conflict!.theirVersion })
    const { entries } = await recordFor(kari)
    assert.containSubset(entries[0], { text: 'Karis rettelse.', versionCount: 3 })
  })

  test('eight simultaneous corrections: one is written, seven get both texts', async ({
    assert,
  }) => {
    const { entryId } = await written('Opprinnelig.', true)
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        kari.post(
          `/entries/${entryId}/versions`,
          { text: `Rettelse ${writer}.`, reason: 'Feil', version: 1 },
          json
        )
      )
    )
    const refused = answers.filter(({ status }) => status === 409)
    assert.lengthOf(refused, 7)
    const kept = new Set(refused.map((answer) => answer.json<DraftRefused>().conflict.yours))
    assert.lengthOf([...kept], 7)
    const { entries } = await recordFor(kari)
    assert.equal(entries[0]?.versionCount, 2)
  })

  test('a form that was opened before the patient changed is refused, and says so', async ({
    assert,
  }) => {
    await kari.put(`/patients/${patient.id}/contact-points`, {
      patientVersion: 1,
      contactPoints: [{ system: 'phone', value: '+47 917 55 203' }],
    })
    const entry = { kind: 'Note', text: 'Beholdes av skjemaet.', patientVersion: 1, sign: true }
    const path = `/patients/${patient.id}/entries`
    const answer = await kari.post(path, entry, json)
    const page = await kari.post(path, entry)

    assert.equal(answer.status, 422)
    assert.isNotEmpty(answer.json<{ errors: { _: string } }>().errors._)
    assert.equal(page.headers.location, `/patients/${patient.id}`)
    const shown = await kari.get(`/patients/${patient.id}`)
    const { errors } = shown.page<{ errors: Record<string, string> }>().props
    assert.isNotEmpty(errors._)
    assert.deepEqual((await recordFor(kari)).entries, [])
  })

  test('a form with a mistake leads back to the patient, not to another page', async ({
    assert,
  }) => {
    const path = `/patients/${patient.id}`
    const origin = `http://nordlys.localhost:${kari.port()}`
    const answer = await kari.post(
      `${path}/entries`,
      { kind: '', text: '', patientVersion: 1, sign: true },
      { headers: { 'x-inertia': 'true', 'referer': `${origin}${path}` } }
    )
    assert.equal(answer.headers.location, `${origin}${path}`)
    assert.equal(answer.headers['referrer-policy'], 'same-origin')
    const elsewhere = await kari.post(
      '/theme',
      {},
      { headers: { referer: 'https://evil.example/' } }
    )
    assert.equal(elsewhere.headers.location, '/')
  })

  test('an episode of another patient is refused', async ({ assert }) => {
    const other = await nordlys.givenPatientAt(unit)
    const entry = { kind: 'Note', text: 'Tekst.', patientVersion: 1, sign: true }
    const answer = await kari.post(
      `/patients/${patient.id}/entries`,
      { ...entry, episodeId: other.episodeId },
      json
    )
    assert.equal(answer.status, 422)
    assert.deepEqual((await recordFor(kari)).entries, [])
  })

  test('fields that nobody asked for change nothing', async ({ assert }) => {
    const stranger = '00000000-0000-4000-8000-000000000001'
    const extra = `"id":"${stranger}","entryId":"${stranger}","role":"administrator","authorStaffId":
      "${perHimself.id}","signedAt":"2001-01-01","state":"signed","tenant":"sorlys",
      "__proto__":{"sign":true,"role":"administrator"},"constructor":{"prototype":{"sign":true}}`
    const body = JSON.parse(
      `{"kind":"Note","text":"Min egen.","patientVersion":1,"sign":false,${extra}}`
    ) as Record<string, unknown>
    const answer = await kari.post(`/patients/${patient.id}/entries`, body, json)

    const { entryId } = answer.json<DraftSaved>()
    assert.notEqual(entryId, stranger)
    const { entries } = await recordFor(kari)
    assert.containSubset(entries, [
      { id: entryId, state: 'draft', authorName: 'Kari Nordmann', signedAt: null },
    ])
    assert.notProperty({}, 'role')
    const audit = await kari.get('/audit', json)
    assert.equal(audit.status, 403)
  })

  test('what looks like a line of the log, or colours a terminal, stays a text', async ({
    assert,
  }) => {
    const forged =
      'Notat\r\n2026-11-21 patient.opened success\u001B[31m\u0000","action":"entry.signed'
    const entry = { kind: forged.slice(0, 100), text: forged, patientVersion: 1, sign: true }
    const answer = await kari.post(`/patients/${patient.id}/entries`, entry, json)

    assert.equal(answer.status, 201)
    const { entries } = await recordFor(kari)
    assert.equal(entries[0]?.text, forged)
    assert.deepEqual(await actions(), ['entry.drafted', 'entry.signed'])
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(`select 1 from audit_events e where e::text ~ '[\\r\\n\\x1B]'`)
    )
    assert.deepEqual(rows, [])
  })
})
