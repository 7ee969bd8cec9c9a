import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { AuditLogProps, PatientAuditProps } from '#resources/inertia/contract'
import { seal } from '#tests/functional/audit/log_fixture'

test.group('Audit | the privacy officer reads the log', (group) => {
  const { nordlys } = setUpClinics(group)

  async function givenWatched() {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const patient = await nordlys.givenPatientAt(unit, { name: 'Sett Sivertsen' })
    await kari.get('/patients')
    await kari.get(`/patients/${patient.id}`)
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    return { patient, officer, kari }
  }

  test('listed stands apart from opened, each with who, why and when', async ({ assert }) => {
    const { patient, officer } = await givenWatched()
    await seal(nordlys)
    const answer = await officer.get(`/audit/patients/${patient.id}`)
    const { lines, patient: shown } = answer.page<PatientAuditProps>().props

    assert.equal(shown.name, 'Sett Sivertsen')
    assert.deepEqual(
      lines.map(({ group: kind, actorName, reason }) => [kind, actorName, reason]),
      [
        ['opened', 'Kari Nordmann', 'unit_episode'],
        ['listed', 'Kari Nordmann', 'unit_episode'],
      ]
    )
    assert.isTrue(lines.every(({ sequence }) => sequence !== null))
  })

  test('reading the log of a patient is itself in the log', async ({ assert }) => {
    const { patient, officer } = await givenWatched()
    await officer.get(`/audit/patients/${patient.id}`)
    const again = await officer.get(`/audit/patients/${patient.id}`)
    const [line] = again.page<PatientAuditProps>().props.lines
    assert.containSubset(line, { action: 'audit.opened', actorRole: 'privacy_officer' })
  })

  test('a line that somebody altered, and one that somebody made, are marked on both pages', async ({
    assert,
  }) => {
    const { patient, officer } = await givenWatched()
    await seal(nordlys)
    const path = `/audit/patients/${patient.id}`
    const before = (await officer.get(path)).page<PatientAuditProps>().props.lines
    assert.isTrue(before.every(({ verifies }) => verifies))

    const opened = before.find(({ group: kind }) => kind === 'opened')!
    const forged = randomUUID()
    await asSuperuser(nordlys, async (client) => {
      await client.query(`update audit_events set outcome = 'denied' where id = $1`, [opened.id])
      await client.query(
        `insert into audit_events (id, at, action, outcome, actor_kind, patient_id, details, mac)
         values ($1, now(), 'patient.opened', 'success', 'system', $2, '{}', decode(repeat('00', 32), 'hex'))`,
        [forged, patient.id]
      )
    })

    for (const page of [path, '/audit']) {
      const { lines } = (await officer.get(page)).page<PatientAuditProps>().props
      const marked = lines.filter(({ verifies }) => !verifies).map(({ id }) => id)
      assert.sameMembers(marked, [opened.id, forged], page)
    }
    await asSuperuser(nordlys, (client) =>
      client.query(`update audit_events set outcome = 'success' where id = $1`, [opened.id])
    )
    const { lines } = (await officer.get(path)).page<PatientAuditProps>().props
    assert.deepEqual(
      lines.filter(({ verifies }) => !verifies).map(({ id }) => id),
      [forged]
    )
  })

  test('a row whose valid MAC was carried over to another time is marked, and one of no time breaks no page', async ({
    assert,
  }) => {
    const { patient, officer } = await givenWatched()
    await asSuperuser(nordlys, (client) =>
      client.query(
        `update audit_events set at = case when action = 'patient.opened'
           then at + interval '1 microsecond' else '-infinity' end
         where patient_id = $1`,
        [patient.id]
      )
    )
    const answer = await officer.get(`/audit/patients/${patient.id}`)
    assert.equal(answer.status, 200)
    const { lines } = answer.page<PatientAuditProps>().props
    const own = lines.filter(({ group: kind }) => kind !== 'configured')
    assert.isTrue(own.length > 0 && own.every(({ verifies }) => !verifies))
  })

  test('whatever stands in the address bar, the page answers: {$self}')
    .with([
      '?from=2026-02-31',
      '?from=2026-99-99&to=0000-00-00',
      '?to=9999-12-31',
      '?cursor=x',
      `?cursor=${Buffer.from('+275760-09-13T00:00:00.000Z ffffffff-ffff-ffff-ffff-ffffffffffff').toString('base64url')}`,
      `?cursor=${Buffer.from('-271821-04-20T00:00:00.000Z ffffffff-ffff-ffff-ffff-ffffffffffff').toString('base64url')}`,
      '?cursor[]=a&cursor[]=b',
      '?group=opened',
    ])
    .run(async ({ assert }, query) => {
      const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
      const { status } = await officer.get(`/audit${query}`)
      assert.oneOf(status, [200, 302])
    })

  test('the log names actors and patients without keeping their names', async ({ assert }) => {
    const { officer } = await givenWatched()
    const answer = await officer.get('/audit')
    const { lines } = answer.page<AuditLogProps>().props
    assert.isTrue(lines.some(({ patientName }) => patientName === 'Sett Sivertsen'))
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(`select 1 from audit_events e where e::text ~* 'Sivertsen|Nordmann'`)
    )
    assert.deepEqual(rows, [])
  })

  test('the log of a damaged patient can be read, and so can the whole log', async ({ assert }) => {
    const { patient, officer } = await givenWatched()
    await asSuperuser(nordlys, (client) =>
      client.query(
        `update keystore.patient_keys set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1)
         where patient_id = $1`,
        [patient.id]
      )
    )
    const own = await officer.get(`/audit/patients/${patient.id}`)
    const whole = await officer.get('/audit')

    assert.equal(own.page<PatientAuditProps>().props.patient.name, '(damaged)')
    assert.equal(whole.status, 200)
    const { lines } = whole.page<AuditLogProps>().props
    const about = lines.filter(({ patientId }) => patientId === patient.id)
    assert.includeMembers(
      about.map(({ action }) => action),
      ['patient.opened', 'patient.damaged']
    )
  })

  test('a request number that a visitor made up stays short and harmless', async ({ assert }) => {
    const { kari, patient } = await givenWatched()
    await kari.get(`/patients/${patient.id}`, { headers: { 'x-request-id': 'x'.repeat(6_000) } })
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ longest: number }>(
        'select max(length(request_id))::int as longest from audit_events'
      )
    )
    assert.isAtMost(rows[0]!.longest, 64)
  })
})
