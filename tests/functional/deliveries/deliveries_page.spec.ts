import { test } from '@japa/runner'
import type { DeliveriesProps } from '#resources/inertia/contract'
import { statement } from '#app/tenants/plane_database'
import { givenOutbox } from '#tests/functional/deliveries/given_outbox'
import type { Outbox } from '#tests/functional/deliveries/outbox_fixture'
import { Clinic } from '#tests/support/clinic'

const address = 'bjorn.odegard@example.no'
const clinic = new Clinic('nordlys')

const selectPatientEvents = statement(
  'tests.patient_events',
  `select action, outcome, reason from audit_events where patient_id = $1 order by at, id`
)
const changeTransitions = statement(
  'tests.change_transitions',
  `update delivery_transitions set state = 'delivered'`
)
const deleteTransitions = statement('tests.delete_transitions', 'delete from delivery_transitions')

type Cleanup = Parameters<typeof givenOutbox>[0]

/** A clinician at a unit, a patient there, and one message to that patient that was sent. */
async function givenSentMessage(cleanup: Cleanup) {
  const outbox = await givenOutbox(cleanup)
  const unit = await clinic.givenUnit()
  await clinic.givenEpisode({ id: outbox.patientId }, unit)
  const id = await outbox.queued(address)
  await outbox.work()
  const page = `/patients/${outbox.patientId}/deliveries`
  return { outbox, unit, id, page }
}

async function eventsOf(outbox: Outbox) {
  return outbox.tenant.database.query<{ action: string; outcome: string; reason: string | null }>(
    selectPatientEvents,
    [outbox.patientId]
  )
}

test.group('Deliveries | the page of a patient', () => {
  test('the clinician sees what was sent, where to, and each state; the log says she looked', async ({
    assert,
    cleanup,
  }) => {
    const { outbox, unit, id, page } = await givenSentMessage(cleanup)
    const visitor = await clinic.signIn(await clinic.givenClinician(unit))
    const answer = await visitor.get(page)
    assert.equal(answer.status, 200)
    const { component, props } = answer.page<DeliveriesProps>()
    assert.equal(component, 'records/deliveries')
    assert.equal(props.patient.id, outbox.patientId)
    const [delivery, ...more] = props.deliveries
    assert.isEmpty(more)
    assert.equal(delivery?.id, id)
    assert.equal(delivery?.recipientMasked, 'b•••@example.no')
    assert.equal(delivery?.state, 'accepted')
    assert.deepEqual(
      delivery?.transitions.map(({ state }) => state),
      ['queued', 'sending', 'accepted']
    )
    assert.notInclude(answer.text, address)
    const events = await eventsOf(outbox)
    const opened = events.find(({ action }) => action === 'deliveries.opened')
    assert.equal(opened?.reason, 'unit_episode')
  })

  test('a clinician without a care relation sees nothing of it, and the log says she tried', async ({
    assert,
    cleanup,
  }) => {
    const { outbox, page } = await givenSentMessage(cleanup)
    const elsewhere = await clinic.givenClinician(await clinic.givenUnit())
    const visitor = await clinic.signIn(elsewhere)
    const answer = await visitor.get(page)
    assert.equal(answer.status, 403)
    assert.notInclude(answer.text, 'example.no')
    const events = await eventsOf(outbox)
    assert.isDefined(events.find(({ action }) => action === 'patient.denied'))
    assert.isUndefined(events.find(({ action }) => action === 'deliveries.opened'))
  })

  test('an administrator is refused', async ({ assert, cleanup }) => {
    const { page } = await givenSentMessage(cleanup)
    const visitor = await clinic.signIn(await clinic.givenStaff('administrator'))
    const { status } = await visitor.get(page)
    assert.equal(status, 403)
  })

  test('nobody sees it without signing in, and nobody on another tenant’s host', async ({
    assert,
    cleanup,
  }) => {
    const { page } = await givenSentMessage(cleanup)
    const stranger = await clinic.visitor().get(page)
    assert.notEqual(stranger.status, 200)
    const sorlys = new Clinic('sorlys')
    const clinician = await sorlys.givenClinician(await sorlys.givenUnit())
    const visitor = await sorlys.signIn(clinician)
    const { status } = await visitor.get(page)
    assert.equal(status, 404)
  })

  test('a damaged address is shown as damaged, never as blank', async ({ assert, cleanup }) => {
    const { outbox, unit, id, page } = await givenSentMessage(cleanup)
    await outbox.damage(id)
    const visitor = await clinic.signIn(await clinic.givenClinician(unit))
    const answer = await visitor.get(page)
    assert.equal(answer.status, 500)
    assert.equal(answer.page<{ kind: string }>().props.kind, 'damaged')
    const events = await eventsOf(outbox)
    assert.isDefined(events.find(({ action }) => action === 'patient.damaged'))
  })

  test('a long list comes in pages, newest first, each message once', async ({
    assert,
    cleanup,
  }) => {
    const { outbox, unit, page } = await givenSentMessage(cleanup)
    for (let count = 0; count < 52; count += 1) await outbox.queued(`p${count}@example.no`)
    const visitor = await clinic.signIn(await clinic.givenClinician(unit))
    const firstAnswer = await visitor.get(page)
    const first = firstAnswer.page<DeliveriesProps>().props
    assert.lengthOf(first.deliveries, 50)
    const restAnswer = await visitor.get(`${page}?cursor=${first.nextCursor}`)
    const rest = restAnswer.page<DeliveriesProps>().props
    assert.lengthOf(rest.deliveries, 3)
    assert.isNull(rest.nextCursor)
    const ids = [...first.deliveries, ...rest.deliveries].map(({ id }) => id)
    assert.lengthOf(new Set(ids), 53)
  })
})

test.group('Deliveries | what the running program may not do', () => {
  test('change or delete a state that a delivery has passed', async ({ assert, cleanup }) => {
    const { outbox } = await givenSentMessage(cleanup)
    const { database } = outbox.tenant
    await assert.rejects(() => database.query(changeTransitions), /permission denied/)
    await assert.rejects(() => database.query(deleteTransitions), /permission denied/)
  })
})
