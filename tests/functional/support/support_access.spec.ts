import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { routeMatrix } from '#start/route_declarations'
import { controlPlane } from '#app/tenants/control_plane'
import { statement } from '#app/tenants/plane_database'
import { approveAs } from '#tests/functional/approvals/given_approval'
import { bodyOf } from '#tests/functional/http/route_table'
import {
  asked,
  entered,
  givenConsole,
  granted,
  handedOver,
  logOf,
} from '#tests/functional/support/given_support'
import { codeOf, setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type {
  AuditLogProps,
  ApprovalsProps,
  PatientAuditProps,
  RecordProps,
  SupportProps,
} from '#resources/inertia/contract'

const json = { accept: 'application/json' }
const identifiers = [{ system: null, value: '01819030037', use: null, typeCode: null }]
const suspend = statement(
  'test.suspend_operator',
  `update operators set state = 'suspended' where id = $1`
)

test.group('Support | an operator inside a care provider', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.timeout(60_000)

  const sql = (text: string, values: unknown[] = []) =>
    asSuperuser(nordlys, (client) => client.query<Record<string, unknown>>(text, values))
  const isIn = async (browser: { get: typeof Object.prototype.toString } | unknown) => {
    const visitor = browser as Awaited<ReturnType<typeof entered>>
    const { status } = await visitor.get('/administration/plugins', json)
    return status === 200
  }

  /** A patient that a privacy officer names and an administrator lets the operator read. */
  async function givenPatientGrant() {
    const per = await givenConsole()
    const unit = await nordlys.givenUnit()
    const number = String(10_000_000 + Math.floor(Math.random() * 89_999_999))
    const patient = await nordlys.givenPatientAt(unit, {
      name: 'Solveig Kanarifugl',
      identifiers: [{ ...identifiers[0]!, value: number }],
    })
    const id = await asked(per, { scope: 'patient' })
    const officer = await nordlys.givenStaff('privacy_officer')
    const desk = await nordlys.signIn(officer)
    await desk.post(`/support/grants/${id}/answer`, {
      answer: 'grant',
      identifier: number,
      code: codeOf(officer, 1),
    })
    const { rows } = await sql(
      `select id from approvals where kind = 'support_patient' order by requested_at desc limit 1`
    )
    return { per, patient, unit, id, officer, approval: String(rows[0]?.id) }
  }

  test('asks, is let in by an administrator with a factor, sees what was granted, and leaves', async ({
    assert,
  }) => {
    const per = await givenConsole('Per Drift')
    const id = await asked(per)
    const before = await handedOver(nordlys, per, id)
    assert.equal(before.answer.status, 404, 'went in without a grant')

    const ola = await nordlys.givenStaff('administrator')
    const desk = await nordlys.signIn(ola)
    const { props } = (await desk.get('/support')).page<SupportProps>()
    assert.containsSubset(props.grants[0] ?? {}, {
      operatorName: 'Per Drift',
      ticket: 'SAK-4711',
      reason: 'Innstillingene for video svarer ikke',
      state: 'asked',
    })
    const answer = `/support/grants/${id}/answer`
    await desk.post(answer, { answer: 'grant', code: '000000' })
    const still = (await desk.get('/support')).page<SupportProps>()
    assert.equal(still.props.grants[0]?.state, 'asked', 'granted without a factor')
    await desk.post(answer, { answer: 'grant', code: codeOf(ola, 1) })

    const browser = await entered(nordlys, per, id)
    assert.isTrue(await isIn(browser))
    const page = await browser.get('/administration/plugins')
    assert.containsSubset(page.page<object>().props, {
      support: { ticket: 'SAK-4711', scope: 'configuration' },
      mayChange: false,
    })
    const here = (await desk.get('/support/here', json)).json<{
      here: { operatorName: string }[]
    }>()
    assert.deepEqual(
      here.here.map(({ operatorName }) => operatorName),
      ['Per Drift']
    )

    await browser.post('/support/leave')
    assert.isFalse(await isIn(browser))
    const gone = (await desk.get('/support/here', json)).json<{ here: object[] }>()
    assert.deepEqual(gone.here, [])
  })

  test('every page is in the tenant’s log under the operator’s name, with the grant, before it is answered', async ({
    assert,
  }) => {
    const per = await givenConsole('Per Loggført')
    const id = await asked(per)
    await granted(nordlys, id)
    const browser = await entered(nordlys, per, id)
    await browser.get('/administration/people')
    const events = await logOf(nordlys, per.id)
    const used = events.filter(({ action }) => action === 'support.used')
    assert.containsSubset(used.at(-1) ?? {}, {
      outcome: 'success',
      details: { grant: id, ticket: 'SAK-4711', route: '/administration/people' },
    })
    const listed = events.find(({ action }) => action === 'staff.listed')
    assert.equal(listed?.details.grant, id)

    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const { props } = (await officer.get('/audit')).page<AuditLogProps>()
    const line = props.lines.find(({ action }) => action === 'support.used')
    assert.containsSubset(line ?? {}, { actorName: 'Per Loggført', actorRole: 'support' })
  })

  for (const [name, mayWrite] of [
    ['reading', false],
    ['writing', true],
  ] as const) {
    test(`${name} the configuration: every other route of the care provider is closed, each time in the log`, async ({
      assert,
    }) => {
      const per = await givenConsole()
      const patient = await nordlys.givenPatientAt(await nordlys.givenUnit())
      const id = await asked(per, { mayWrite })
      await granted(nordlys, id)
      const browser = await entered(nordlys, per, id)
      const open = mayWrite ? ['read', 'write', 'always'] : ['read', 'always']
      const guarded = routeMatrix().filter(({ guards }) => guards.includes('staff'))
      assert.isAbove(guarded.length, 40)
      for (const route of guarded.filter(({ support }) => !support || !open.includes(support))) {
        const path = route.pattern
          .replace(':plugin', 'video_meetings')
          .replaceAll(/:\w+/g, () => patient.id)
        const body = route.method === 'GET' ? {} : { json: bodyOf(route as never) }
        const { status, text } = await browser.send(route.method, path, { ...json, ...body })
        assert.include([401, 403, 404], status, `${route.method} ${path}`)
        assert.notInclude(text, patient.name)
      }
      const made = await browser.post('/administration/units', { name: `Enhet ${name}` }, json)
      assert.equal(made.status === 200, mayWrite)
    })
  }

  test('a patient is read when a privacy officer named them and an administrator approved: this one and no other', async ({
    assert,
  }) => {
    const { per, patient, unit, id, officer, approval } = await givenPatientGrant()
    const other = await nordlys.givenPatientAt(unit, { name: 'Tormod Spurv' })
    assert.equal((await handedOver(nordlys, per, id)).answer.status, 404, 'one person was enough')
    assert.containsSubset(await approveAs(nordlys, officer, approval), { ok: false })
    const ola = await nordlys.givenStaff('administrator')
    const desk = await nordlys.signIn(ola)
    const approvals = (await desk.get('/approvals')).page<ApprovalsProps>()
    assert.notInclude(JSON.stringify(approvals.props), 'Kanarifugl')
    const waiting = approvals.props.waiting.find((line) => line.id === approval)
    assert.equal(waiting?.facts.operator, 'Per Drift', 'approved without knowing whom')
    assert.deepEqual(await approveAs(nordlys, ola, approval), { ok: true })

    const browser = await entered(nordlys, per, id)
    const record = await browser.get(`/patients/${patient.id}`)
    assert.equal(record.status, 200)
    assert.include(record.text, 'Kanarifugl')
    assert.containsSubset(record.page<RecordProps>().props, { mayWrite: false, pluginPanels: [] })
    const foreign = await browser.get(`/patients/${other.id}`)
    assert.equal(foreign.status, 403)
    const asProgram = await browser.get(`/patients/${other.id}`, json)
    for (const { text } of [foreign, asProgram]) assert.notInclude(text, 'Tormod')
    for (const path of ['/patients', '/administration/people', '/audit']) {
      assert.equal((await browser.get(path, json)).status, 403, path)
    }
    const written = await browser.post(
      `/patients/${patient.id}/entries`,
      { kind: 'Note', text: 'Skrevet av drift', patientVersion: 1, sign: true },
      json
    )
    assert.equal(written.status, 403)

    const reader = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const timeline = await reader.get(`/audit/patients/${patient.id}`)
    const { props } = timeline.page<PatientAuditProps>()
    const opened = props.lines.find(({ action }) => action === 'patient.opened')
    assert.containsSubset(opened ?? {}, {
      actorName: 'Per Drift',
      actorRole: 'support',
      reason: 'support_grant',
      details: { grant: id, ticket: 'SAK-4711' },
    })
  })

  test('the database refuses nine hours, one person for a patient, and writing in a record', async ({
    assert,
  }) => {
    const { id } = await givenPatientGrant()
    const ola = await nordlys.givenStaff('administrator')
    const grant = (more: string) =>
      sql(
        `update support_grants set state = 'granted', answered_at = now(), administrator_id = $2,
           ends_at = now() + interval '1 hour' ${more} where id = $1`,
        [id, ola.id]
      )
    await assert.rejects(
      () => grant(', patient_id = id, officer_id = $2'),
      /support_patient_two_people/
    )
    await assert.rejects(() => grant(''), /support_patient_two_people/)
    const long = `update support_grants set answered_at = now(), ends_at = now() + interval '9 hours' where id = $1`
    await assert.rejects(() => sql(long, [id]), /support_at_most_eight_hours/)
    await assert.rejects(
      () => sql('update support_grants set may_write = true where id = $1', [id]),
      /support_patient_reads_only/
    )
  })

  test('the way in works once, for a minute, in the browser that began it, for the grant’s own operator', async ({
    assert,
  }) => {
    const [per, siri] = [await givenConsole(), await givenConsole('Siri Drift')]
    const id = await asked(per)
    await granted(nordlys, id)
    const { browser, token, address } = await handedOver(nordlys, per, id)
    assert.match(address, /^http:\/\/nordlys\.localhost:\d+\/support\/arrive#[\w-]{43}$/)

    const stolen = nordlys.visitor()
    await stolen.get(`/support/begin/${id}`)
    await stolen.post('/support/arrive', { token })
    assert.isFalse(await isIn(stolen), 'a token worked in another browser')
    const foreign = sorlys.visitor()
    await foreign.get(`/support/begin/${id}`)
    assert.equal(
      (await foreign.post('/support/arrive', { token })).headers.location,
      '/support/arrive'
    )

    const parallel = await Promise.all(
      Array.from({ length: 5 }, () => browser.post('/support/arrive', { token }))
    )
    assert.lengthOf(
      parallel.filter(({ headers }) => headers.location === '/'),
      1
    )

    const late = await handedOver(nordlys, per, id)
    await sql(
      `update support_hand_overs set expires_at = now() - interval '1 second' where used_at is null`
    )
    await late.browser.post('/support/arrive', { token: late.token })
    assert.isFalse(await isIn(late.browser), 'a token worked after its minute')
    assert.equal(
      (await handedOver(nordlys, siri, id)).answer.status,
      404,
      'another operator went in'
    )
    assert.equal((await handedOver(nordlys, per, randomUUID())).answer.status, 404)
  })

  test('it ends by the clock, by one click of any administrator, and with the operator’s account, sessions open', async ({
    assert,
  }) => {
    const inside = async () => {
      const per = await givenConsole()
      const id = await asked(per)
      const desk = await granted(nordlys, id)
      return { per, id, desk, browser: await entered(nordlys, per, id) }
    }
    const clock = await inside()
    await sql(
      `update support_grants set answered_at = now() - interval '2 hours',
         ends_at = now() - interval '1 second' where id = $1`,
      [clock.id]
    )
    assert.isFalse(await isIn(clock.browser))

    const killed = await inside()
    const other = await nordlys.signIn(await nordlys.givenStaff('administrator'))
    await other.post(`/support/grants/${killed.id}/ending`)
    assert.isFalse(await isIn(killed.browser))
    const presence = await killed.browser.get('/support/here', json)
    assert.deepEqual(presence.json(), { holds: false, here: [] })
    assert.equal((await handedOver(nordlys, killed.per, killed.id)).answer.status, 404)

    const disabled = await inside()
    const { scope } = await controlPlane()
    await scope.database.query(suspend, [disabled.per.id])
    assert.isFalse(await isIn(disabled.browser))
  })

  test('an administrator lets an operator in unasked; nobody else can, and a name that is nobody’s is said', async ({
    assert,
  }) => {
    const per = await givenConsole()
    const ola = await nordlys.givenStaff('administrator')
    const desk = await nordlys.signIn(ola)
    const form = { signInName: per.signInName, ticket: 'SAK-1', reason: 'Se på video', minutes: 30 }
    await desk.post('/support/grants', { ...form, code: codeOf(ola, 1) })
    const { props } = (await desk.get('/support')).page<SupportProps>()
    const line = props.grants.find(({ ticket }) => ticket === 'SAK-1')
    assert.equal(line?.state, 'granted')
    assert.isTrue(await isIn(await entered(nordlys, per, line!.id)))

    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    assert.equal((await officer.post('/support/grants', form, json)).status, 403)
    assert.equal((await officer.post(`/support/grants/${line!.id}/ending`, {}, json)).status, 403)
  })

  test('refused is refused, and answered once', async ({ assert }) => {
    const per = await givenConsole()
    const id = await asked(per)
    const ola = await nordlys.givenStaff('administrator')
    const desk = await nordlys.signIn(ola)
    await desk.post(`/support/grants/${id}/answer`, { answer: 'refuse' })
    await desk.post(`/support/grants/${id}/answer`, { answer: 'grant', code: codeOf(ola, 1) })
    const { props } = (await desk.get('/support')).page<SupportProps>()
    assert.equal(props.grants.find((one) => one.id === id)?.state, 'refused')
    assert.equal((await handedOver(nordlys, per, id)).answer.status, 404)
  })
})
