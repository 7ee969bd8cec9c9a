import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { enqueueDelivery } from '#app/deliveries/enqueue_delivery'
import { patientOutbox } from '#app/deliveries/patient_outbox'
import { sendClaimed } from '#app/deliveries/send_claimed'
import { SENDING_MINUTES_MAX } from '#app/deliveries/sweep_deliveries'
import { statement } from '#app/tenants/plane_database'
import { link, unitName } from '#tests/functional/deliveries/outbox_fixture'
import { givenOutbox } from '#tests/functional/deliveries/given_outbox'

const kari = 'kari.nordmann@example.no'

function minutesFromNow(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000)
}

test.group('Deliveries | queueing', () => {
  test('a message is queued with its cause, its transition and its audit event', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued(kari)
    assert.equal(await outbox.state(id), 'queued')
    assert.deepEqual(await outbox.states(id), ['queued'])
    const [event] = await outbox.events(id)
    assert.equal(event?.action, 'delivery.queued')
  })

  test('when the cause is rolled back, nobody is written to', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const { database } = outbox.tenant
    const failing = outbox.in(() =>
      database.transaction(async (trx) => {
        await enqueueDelivery(trx, {
          patientId: outbox.patientId,
          channel: 'email',
          recipient: kari,
          template: 'core.meeting_invitation',
          values: { link, unitName },
          source: 'core',
        })
        throw new Error('the meeting could not be booked')
      })
    )
    await assert.rejects(() => failing, /could not be booked/)
    await outbox.work()
    assert.isEmpty(outbox.relay.mailbox.all())
    assert.isEmpty(await everyDelivery(outbox))
  })

  test('without a declared relay the clinician is told at once, and nothing is queued', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup, { isRelayDeclared: false })
    const result = await outbox.enqueue(kari)
    assert.deepEqual(result, { ok: false, failure: { type: 'channel_not_ready' } })
    assert.isEmpty(await everyDelivery(outbox))
  })

  test('a way to the patient that nobody provides is refused', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const result = await outbox.enqueue(kari, { channel: 'pigeon' })
    assert.deepEqual(result, { ok: false, failure: { type: 'channel_not_ready' } })
  })

  test('an address that could reach a second person is refused', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const result = await outbox.enqueue(`${kari}, neighbour@example.no`)
    assert.deepEqual(result, { ok: false, failure: { type: 'recipient_invalid' } })
  })

  test('a text that nobody approved is refused', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    await assert.rejects(() => outbox.enqueue(kari, { template: 'plugin.gossip' }), /No template/)
    const values = { link, unitName: 'Poliklinikk\r\nBcc: neighbour@example.no' }
    await assert.rejects(() => outbox.enqueue(kari, { values }), /not approved/)
  })
})

test.group('Deliveries | sending over the relay', () => {
  test('the patient gets the link and the unit, and the delivery is accepted', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued(kari)
    await outbox.work()
    const [mail] = outbox.relay.mailbox.all()
    assert.deepEqual(mail?.to, [kari])
    assert.equal(mail?.subject, 'Invitasjon til videomøte')
    assert.include(mail?.text, link)
    assert.include(mail?.text, unitName)
    assert.equal(mail?.messageId, `<${id}@${outbox.tenant.host}>`)
    const facts = await outbox.facts(id)
    assert.equal(facts.state, 'accepted')
    assert.equal(facts.provider_reference, `<${id}@${outbox.tenant.host}>`)
    assert.deepEqual(await outbox.states(id), ['queued', 'sending', 'accepted'])
  })

  test('the patient is written to in the language asked for', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    await outbox.queued(kari, { locale: 'en' })
    await outbox.work()
    assert.equal(outbox.relay.mailbox.all()[0]?.subject, 'Invitation to a video meeting')
  })

  test('a mailbox that {why} leaves the delivery {state}')
    .with([
      {
        why: 'does not exist',
        to: 'unknown@example.no',
        state: 'failed',
        reason: 'smtp_550',
        mails: 0,
      },
      {
        why: 'is greylisted',
        to: 'greylist@example.no',
        state: 'queued',
        reason: 'smtp_451',
        mails: 0,
      },
      {
        why: 'hangs up after the dot',
        to: 'drop@example.no',
        state: 'unknown',
        reason: null,
        mails: 1,
      },
      { why: 'never answers', to: 'slow@example.no', state: 'queued', reason: null, mails: 0 },
    ])
    .run(async ({ assert, cleanup }, { to, state, reason, mails }) => {
      const outbox = await givenOutbox(cleanup)
      const id = await outbox.queued(to)
      await outbox.work()
      assert.equal(await outbox.state(id), state)
      if (reason) assert.equal(await outbox.lastReason(id), reason)
      assert.lengthOf(outbox.relay.mailbox.all(), mails)
      const events = await outbox.events(id)
      const event = events.at(-1)
      assert.equal(event?.action, 'delivery.changed')
      assert.include(event?.details, { state })
    })

  test('a greylisted message is sent again, as the same message, and arrives once', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued('greylist@example.no')
    await outbox.work()
    await outbox.work()
    await outbox.becomesDue(id)
    await outbox.work()
    assert.deepEqual(await outbox.states(id), [
      'queued',
      'sending',
      'queued',
      'sending',
      'accepted',
    ])
    const mails = outbox.relay.mailbox.all()
    assert.lengthOf(mails, 1)
    assert.include(mails[0]?.messageId, id)
  })

  test('a message that may have arrived is never sent again', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued('drop@example.no')
    await outbox.work()
    await outbox.becomesDue(id)
    for (const minutes of [0, 60, 60 * 24, 60 * 48]) {
      await outbox.sweep(minutesFromNow(minutes))
      await outbox.work()
    }
    assert.equal(await outbox.state(id), 'unknown')
    assert.lengthOf(outbox.relay.mailbox.all(), 1)
  })

  test('a relay that was withdrawn meanwhile lets nothing out, and the message waits', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued(kari)
    await outbox.withdrawRelay()
    await outbox.work()
    assert.equal(await outbox.state(id), 'queued')
    assert.equal(await outbox.lastReason(id), 'relay_not_declared')
    assert.isEmpty(outbox.relay.mailbox.all())
  })

  test('a relay at an address the operator never allowed gets nothing', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    await outbox.declareRelay({ host: '127.0.0.2' })
    const id = await outbox.queued(kari)
    await outbox.work()
    assert.equal(await outbox.state(id), 'queued')
    assert.equal(await outbox.lastReason(id), 'e_address_refused')
  })

  test('a damaged address fails the delivery instead of reaching somebody else', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued(kari)
    await outbox.damage(id)
    await outbox.work()
    assert.equal(await outbox.state(id), 'failed')
    assert.equal(await outbox.lastReason(id), 'e_integrity')
    assert.isEmpty(outbox.relay.mailbox.all())
  })

  test('a relay run by somebody else writes one disclosure about the patient, their own none', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    await outbox.queued(kari)
    await outbox.work()
    assert.isEmpty(await disclosures(outbox))
    const processor = {
      name: 'Post AS',
      address: 'Gate 2, Bodø',
      country: 'NO',
      transferMechanism: null,
    }
    await outbox.declareRelay({ processor })
    const id = await outbox.queued('greylist@example.no')
    await outbox.work()
    await outbox.becomesDue(id)
    await outbox.work()
    const [disclosure, ...more] = await disclosures(outbox)
    assert.equal(disclosure?.processor, 'Post AS')
    assert.equal(disclosure?.patient_id, outbox.patientId)
    assert.isEmpty(more)
  })
})

test.group('Deliveries | when something dies', () => {
  test('a worker that died before the relay answered leaves the delivery unknown', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued(kari)
    await outbox.claim()
    await outbox.sweep(minutesFromNow(SENDING_MINUTES_MAX - 1))
    assert.equal(await outbox.state(id), 'sending')
    await outbox.sweep(minutesFromNow(SENDING_MINUTES_MAX + 1))
    assert.equal(await outbox.state(id), 'unknown')
    assert.equal(await outbox.lastReason(id), 'worker_died')
    assert.equal(await outbox.lastOutcome(id), 'failure')
    await outbox.work()
    assert.isEmpty(outbox.relay.mailbox.all())
  })

  test('a worker that was only slow settles what the sweeper called unknown', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued(kari)
    const claimed = await outbox.claim()
    await outbox.sweep(minutesFromNow(SENDING_MINUTES_MAX + 1))
    if (claimed) await outbox.in(() => sendClaimed(patientOutbox, claimed))
    assert.equal(await outbox.state(id), 'accepted')
    assert.include(await outbox.states(id), 'unknown')
  })

  test('a message nobody could send in time is expired, and not sent late', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued(kari)
    await outbox.expires(id)
    await outbox.work()
    assert.isEmpty(outbox.relay.mailbox.all())
    assert.isFalse(await outbox.sweep(new Date()))
    assert.equal(await outbox.state(id), 'expired')
  })

  test('eight workers on sixty messages send each of them once', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const ids: string[] = []
    for (let count = 0; count < 60; count += 1) {
      ids.push(await outbox.queued(`patient${count}@example.no`))
    }
    await Promise.all(Array.from({ length: 8 }, () => outbox.work()))
    const messageIds = outbox.relay.mailbox.all().map(({ messageId }) => messageId)
    assert.sameMembers(
      messageIds,
      ids.map((id) => `<${id}@${outbox.tenant.host}>`)
    )
    for (const id of ids) assert.equal(await outbox.state(id), 'accepted')
  }).timeout(60_000)
})

test.group('Deliveries | what stays behind', () => {
  test('neither address, link nor unit is readable in rows, transitions or log', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    await outbox.queued(kari)
    await outbox.queued('unknown@example.no')
    await outbox.queued('drop@example.no')
    await outbox.work()
    await pause(50)
    const text = await everythingStored(outbox)
    for (const secret of [kari, 'unknown@', 'drop@', 'c2VjcmV0', unitName, 'Bjørk', 'mailbox']) {
      assert.notInclude(text, secret)
    }
  })
})

type OutboxUnderTest = Awaited<ReturnType<typeof givenOutbox>>

const selectAll = statement('tests.every_delivery', 'select id from deliveries')
const selectDisclosures = statement('tests.disclosures', 'select * from disclosures')
const selectEverything = statement(
  'tests.everything_stored',
  `select encode(convert_to(d::text, 'UTF8'), 'escape') as text from deliveries d
   union all select t::text from delivery_transitions t
   union all select e::text from audit_events e`
)
const selectSealed = statement(
  'tests.sealed_bytes',
  'select recipient_sealed, values_sealed from deliveries'
)

function everyDelivery(outbox: OutboxUnderTest) {
  return outbox.tenant.database.query(selectAll)
}

function disclosures(outbox: OutboxUnderTest) {
  return outbox.tenant.database.query<{ processor: string; patient_id: string }>(selectDisclosures)
}

async function everythingStored(outbox: OutboxUnderTest): Promise<string> {
  const { database } = outbox.tenant
  const rows = await database.query<{ text: string }>(selectEverything)
  const cells = await database.query<Record<string, Buffer>>(selectSealed)
  const sealed = cells.flatMap((row) => Object.values(row).map((cell) => cell.toString('latin1')))
  return [...rows.map(({ text }) => text), ...sealed].join('\n')
}
