import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { erasePatientKey } from '#app/keys/actions/erase_patient_key'
import { rotateKey } from '#app/keys/actions/rotate_key'
import { statement } from '#app/tenants/plane_database'
import { ownPace } from '#tests/functional/keys/key_fixture'
import { seal, verify } from '#tests/functional/audit/log_fixture'
import { runAce, startServer } from '#tests/support/child_process'
import { erasedWithApproval } from '#tests/functional/approvals/given_approval'
import { codeOf, setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'
import { Visitor } from '#tests/support/visitor'
import type {
  ApprovalsProps,
  PatientAuditProps,
  PatientSearchProps,
  UnitListProps,
} from '#resources/inertia/contract'

const selectActions = statement(
  'test.select_actions_of_patient',
  'select action, outcome, details from audit_events where patient_id = $1 order by at'
)

test.group('Keys | a patient whose key was destroyed', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.timeout(60_000)
  const erase = (patientId: string) => erasedWithApproval(nordlys, patientId)

  test('is shown as erased, found by no search, and stays in the log', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit, { name: 'Solveig Kanarifugl' })
    const browser = await nordlys.signIn(kari)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)

    assert.deepEqual(await erase(patient.id), { ok: true })

    const record = await browser.get(`/patients/${patient.id}`)
    assert.equal(record.status, 410)
    assert.equal(record.page<{ kind: string }>().props.kind, 'erased')
    assert.notInclude(record.text, 'Kanarifugl')
    const list = await browser.get('/patients')
    assert.notInclude(list.text, 'Kanarifugl')
    assert.containsSubset(list.page<UnitListProps>().props.patients, [
      { id: patient.id, name: '', erased: true },
    ])
    const found = await browser.post(
      '/patients/search',
      { terms: 'kanari' },
      { accept: 'application/json' }
    )
    assert.deepEqual(found.json<PatientSearchProps>().patients, [])

    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const log = await officer.get(`/audit/patients/${patient.id}`)
    const { props } = log.page<PatientAuditProps>()
    assert.isTrue(props.patient.erased)
    assert.includeMembers(
      props.lines.map(({ action }) => action),
      ['patient.opened', 'patient.key_destroyed']
    )
    await seal(nordlys)
    assert.isTrue((await verify(nordlys)).ok)
  })

  test('is unreadable on another process at once, also where the key was in memory', async ({
    assert,
    cleanup,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const server = await startServer()
    cleanup(() => server.kill('SIGKILL'))
    const visitor = new Visitor('nordlys.localhost', () => server.port)
    const there = await nordlys.signIn(await nordlys.givenClinician(unit), visitor)
    const open = () => there.get(`/patients/${patient.id}`, { accept: 'application/json' })
    assert.equal((await open()).status, 200)
    await erase(patient.id)
    assert.equal((await open()).status, 410)
  })

  test('leaves an attempt to open it in the log, with who and why not', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    await erase(patient.id)
    await browser.get(`/patients/${patient.id}`)
    const rows = await (await nordlys.tenant()).database.query(selectActions, [patient.id])
    assert.containsSubset(rows, [
      { action: 'patient.opened', outcome: 'failure', details: { erased: true } },
    ])
  })

  test('needs an operator who asks and a privacy officer who approves, and happens once', async ({
    assert,
  }) => {
    const patient = await nordlys.givenPatient()
    const refusal = (error: string) => ({ ok: false, error })
    const alone = { operatorId: randomUUID(), patientId: patient.id, reason: 'Alene' }
    await assert.rejects(() => nordlys.inside(() => erasePatientKey(alone)), /second person/)
    const unknown = { ...alone, patientId: randomUUID() }
    assert.deepEqual(
      await nordlys.inside(() => erasePatientKey(unknown)),
      refusal('patient_unknown')
    )
    assert.deepEqual(await erase(patient.id), { ok: true })
    assert.deepEqual(await nordlys.inside(() => erasePatientKey(alone)), refusal('erased_before'))
  })

  test('a copy of its wrapped key is useless after the next key-encrypting key', async ({
    assert,
  }) => {
    const patient = await nordlys.givenPatient()
    const { database, keys } = await nordlys.tenant()
    const [row] = await database.query<{ wrapped: Buffer }>(
      statement(
        'test.copy_wrap',
        'select wrapped from keystore.patient_keys where patient_id = $1'
      ),
      [patient.id]
    )
    await erase(patient.id)
    await rotateKey('nordlys', 'kek', ownPace)
    assert.throws(() => keys.unwrapPatientKey(patient.id, row!.wrapped), /damaged or belongs/)
  })

  test('the command asks a privacy officer and destroys nothing by itself', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const asked = await runAce(
      'patient:erase-key',
      ...['--tenant', 'nordlys', '--patient', patient.id, '--json'],
      ...(await operatorWords('Feilført'))
    )
    assert.equal(asked.code, 0, asked.stdout + asked.stderr)
    const { approval } = JSON.parse(asked.stdout) as { approval: string }
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)

    const officer = await nordlys.givenStaff('privacy_officer')
    const desk = await nordlys.signIn(officer)
    const { props } = (await desk.get('/approvals')).page<ApprovalsProps>()
    const line = props.waiting.find(({ id }) => id === approval)
    assert.containsSubset(line ?? {}, {
      kind: 'patient_erasure',
      askedByOperator: true,
      mayDecide: true,
      facts: { reason: 'Feilført' },
    })
    await desk.post(`/approvals/${approval}/approval`, {
      hash: line?.hash,
      code: codeOf(officer, 1),
    })
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 410)
  })
})
