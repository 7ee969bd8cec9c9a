import { test } from '@japa/runner'
import { setUpClinics, type GivenPatient, type GivenUnit } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import type { ErrorProps, RecordProps, UnitListProps } from '#resources/inertia/contract'

const secret = 'Kanarigul Hemmelig'
const json = { accept: 'application/json' }

test.group('Tenants | a cell copied elsewhere by a superuser', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  let unit: GivenUnit
  let source: GivenPatient
  let browser: Visitor

  group.setup(async () => {
    unit = await nordlys.givenUnit()
    browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    source = await nordlys.givenPatientAt(unit, { name: secret })
  })

  const sql = (words: string, values: unknown[] = [], clinic = nordlys) =>
    asSuperuser(clinic, (client) => client.query(words, values))

  async function damagesOf(patientId: string) {
    const { rows } = await sql(
      `select outcome, details->>'table' as table, details->>'column' as column from audit_events
       where action = 'patient.damaged' and patient_id = $1 order by at`,
      [patientId]
    )
    return rows as { outcome: string; table: string; column: string }[]
  }

  const copies: [string, string][] = [
    ['to another patient', 'update patients set summary_sealed = (SOURCE) where id = $2'],
    [
      'to another column',
      `update patients set demographics_sealed = summary_sealed where id = $2 and (SOURCE) <> ''`,
    ],
    [
      'with its key',
      `with k as (update keystore.patient_keys set wrapped = (select wrapped from
         keystore.patient_keys where patient_id = $1) where patient_id = $2)
       update patients set summary_sealed = (SOURCE) where id = $2`,
    ],
  ]
  const sourceCell = 'select summary_sealed from patients where id = $1'

  test("a patient's cell copied {0} shows a damaged record, never data, and leaves an event")
    .with(copies)
    .run(async ({ assert }, [, words]) => {
      const target = await nordlys.givenPatientAt(unit, { name: 'Offer Andersen' })
      await sql(words.replace('SOURCE', sourceCell), [source.id, target.id])

      const page = await browser.get(`/patients/${target.id}`)
      const answer = await browser.get(`/patients/${target.id}`, json)

      assert.deepEqual([page.status, answer.status], [500, 500])
      assert.equal(page.page<ErrorProps>().props.kind, 'damaged')
      assert.notInclude(page.text + answer.text, secret)
      assert.notInclude(page.text + answer.text, 'Offer Andersen')
      assert.lengthOf(await damagesOf(target.id), 2)
    })

  test("another tenant's cell and key open nothing here", async ({ assert }) => {
    const foreign = await sorlys.givenPatient({ name: secret })
    const target = await nordlys.givenPatientAt(unit)
    const taken = await sql(
      `select p.summary_sealed, p.demographics_sealed, k.wrapped from patients p
       join keystore.patient_keys k on k.patient_id = p.id where p.id = $1`,
      [foreign.id],
      sorlys
    )
    const cells = Object.values((taken.rows as Record<string, Buffer>[])[0]!)
    await sql(
      `with k as (update keystore.patient_keys set wrapped = $4 where patient_id = $1)
       update patients set summary_sealed = $2, demographics_sealed = $3 where id = $1`,
      [target.id, ...cells]
    )
    const answer = await browser.get(`/patients/${target.id}`)

    assert.equal(answer.page<ErrorProps>().props.kind, 'damaged')
    assert.notInclude(answer.text, secret)
    assert.deepEqual(await damagesOf(target.id), [
      { outcome: 'failure', table: 'patient_keys', column: 'wrapped' },
    ])
  })

  test('a damaged patient stands on the list as damaged and does not hide the others', async ({
    assert,
  }) => {
    const ward = await nordlys.givenUnit()
    const reader = await nordlys.signIn(await nordlys.givenClinician(ward))
    const [whole, cut] = [
      await nordlys.givenPatientAt(ward, { name: 'Hel Hansen' }),
      await nordlys.givenPatientAt(ward, { name: secret }),
    ]
    await sql(
      `update keystore.patient_keys set wrapped = set_byte(wrapped, 40,
      get_byte(wrapped, 40) # 1) where patient_id = $1`,
      [cut.id]
    )

    const answer = await reader.get('/patients', json)

    const { patients } = answer.json<UnitListProps>()
    const shown = Object.fromEntries(patients.map(({ id, name, damaged }) => [id, [name, damaged]]))
    assert.deepEqual(shown, { [whole.id]: ['Hel Hansen', false], [cut.id]: ['', true] })
    assert.lengthOf(await damagesOf(cut.id), 1)
  })

  async function givenEntry(patient: GivenPatient, text: string, sign: boolean) {
    const entry = { kind: 'Note', text, patientVersion: 1, sign }
    const answer = await browser.post(`/patients/${patient.id}/entries`, entry, json)
    return answer.json<{ entryId: string; version: number }>()
  }

  test('an entry copied over another one is shown as damaged between the whole ones', async ({
    assert,
  }) => {
    const patient = await nordlys.givenPatientAt(unit)
    await givenEntry(patient, 'Første notat.', true)
    const { entryId } = await givenEntry(patient, 'Andre notat.', true)
    await sql('alter table entry_versions disable trigger all')
    await sql(
      `update entry_versions set content_sealed = (select content_sealed from entry_versions v
         join entries e on e.id = v.entry_id where e.patient_id = $1 and e.id <> $2)
       where entry_id = $2`,
      [patient.id, entryId]
    )
    await sql('alter table entry_versions enable trigger all')

    const record = await browser.get(`/patients/${patient.id}`, json)
    const { entries } = record.json<RecordProps>()
    assert.deepEqual(
      entries.map(({ text, damaged }) => [text, damaged]),
      [
        [null, true],
        ['Første notat.', false],
      ]
    )
    await browser.get(`/entries/${entryId}/versions`)
    assert.lengthOf(await damagesOf(patient.id), 2)
  })

  test('a damaged draft is never written over', async ({ assert }) => {
    const patient = await nordlys.givenPatientAt(unit)
    const { entryId, version } = await givenEntry(patient, 'Utkast.', false)
    await sql(
      `update entry_versions set content_sealed = set_byte(content_sealed, 30,
         get_byte(content_sealed, 30) # 1) where entry_id = $1`,
      [entryId]
    )
    const before = await sql('select content_sealed from entry_versions where entry_id = $1', [
      entryId,
    ])
    const draft = await browser.put(`/entries/${entryId}/draft`, { text: 'Nytt.', version }, json)
    const signature = await browser.post(
      `/entries/${entryId}/signature`,
      { text: 'Nytt.', version },
      json
    )

    assert.deepEqual([draft.status, signature.status], [500, 500])
    const after = await sql('select content_sealed from entry_versions where entry_id = $1', [
      entryId,
    ])
    assert.deepEqual(after.rows, before.rows)
    assert.lengthOf(await damagesOf(patient.id), 2)
  })

  test("a colleague's damaged name shows the damaged page and leaves an event", async ({
    assert,
  }) => {
    const colleague = await nordlys.givenClinician(unit, 'Per Hansen')
    const patient = await nordlys.givenPatient()
    await nordlys.givenEpisode(patient, unit, { responsible: colleague })
    await sql(`update staff set name_sealed = set_byte(name_sealed, 40, 0) where id = $1`, [
      colleague.id,
    ])
    const answer = await browser.get(`/patients/${patient.id}`, json)

    assert.equal(answer.status, 500)
    assert.deepEqual(await damagesOf(patient.id), [
      { outcome: 'failure', table: 'staff', column: 'name_sealed' },
    ])
  })
})
