import { test } from '@japa/runner'
import { smtpOutcome } from '#app/egress/smtp_outcome'
import { SmtpRelay } from '#app/egress/smtp_relay'
import { mailRelayDeclaration, type SmtpSettings } from '#app/egress/smtp_settings'
import { createMailRelay } from '../../../scripts/demo/mail/create_mail_relay.ts'
import { givenBroker } from '#tests/unit/egress/support/broker_fixture'

const email = {
  deliveryId: '0b7c9f0e-2f3a-4a0b-9a51-3f2f5b6a7c8d',
  to: 'kari@pasient.example',
  subject: 'Videomøte på Nordlys',
  text: 'Åpne lenken: https://nordlys.example/join/abc',
}

async function givenRelay(changes: Partial<SmtpSettings> & { mode?: 'production' | 'test' } = {}) {
  const { mode = 'test', ...settings } = changes
  const demo = createMailRelay()
  const ports = await demo.listen({ smtp: 0, inbox: 0 })
  const relaySettings: SmtpSettings = {
    host: '127.0.0.1',
    port: ports.smtp,
    security: 'plain',
    from: 'ikke-svar@nordlys.example',
    ...settings,
  }
  const { broker } = givenBroker(null, {
    declared: [mailRelayDeclaration(relaySettings)],
    allowList: [{ host: '127.0.0.1', port: ports.smtp }],
  })
  const times = { connectMs: 1_000, greetingMs: 1_000, silenceMs: 200 }
  const relay = new SmtpRelay(broker, relaySettings, { mode, host: 'nordlys.example', times })
  return { demo, relay }
}

test.group('Egress | e-mail over the hospital’s own relay', () => {
  test('a message arrives with its text, and the delivery is its Message-ID', async ({
    assert,
    cleanup,
  }) => {
    const { demo, relay } = await givenRelay()
    cleanup(() => demo.close())

    assert.containSubset(await relay.send(email), { type: 'accepted' })
    const [message] = demo.mailbox.all()
    assert.containSubset(message, {
      from: 'ikke-svar@nordlys.example',
      to: ['kari@pasient.example'],
      subject: email.subject,
      messageId: `<${email.deliveryId}@nordlys.example>`,
    })
    assert.equal(message?.text.trim(), email.text)
  })

  test('what the relay answers decides what becomes of the delivery')
    .with([
      { to: 'unknown@pasient.example', outcome: { type: 'permanent', code: '550' } },
      { to: 'greylist@pasient.example', outcome: { type: 'temporary', code: '451' } },
      { to: 'slow@pasient.example', outcome: { type: 'temporary', code: 'ETIMEDOUT' } },
      { to: 'drop@pasient.example', outcome: { type: 'unknown' } },
    ])
    .run(async ({ assert, cleanup }, { to, outcome }) => {
      const { demo, relay } = await givenRelay()
      cleanup(() => demo.close())
      assert.containSubset(await relay.send({ ...email, to }), outcome)
    })

  test('a grey-listed message is taken at the second attempt', async ({ assert, cleanup }) => {
    const { demo, relay } = await givenRelay()
    cleanup(() => demo.close())
    const greylisted = { ...email, to: 'greylist@pasient.example' }
    await relay.send(greylisted)
    assert.containSubset(await relay.send(greylisted), { type: 'accepted' })
    assert.lengthOf(demo.mailbox.all(), 1)
  })

  test('a relay that does not encrypt gets nothing when encryption is demanded', async ({
    assert,
    cleanup,
  }) => {
    const { demo, relay } = await givenRelay({ security: 'starttls' })
    cleanup(() => demo.close())
    assert.containSubset(await relay.send(email), { type: 'permanent' })
    assert.isEmpty(demo.mailbox.all())
  })

  test('in production no relay is used without encryption, not even here', async ({
    assert,
    cleanup,
  }) => {
    const { demo, relay } = await givenRelay({ mode: 'production' })
    cleanup(() => demo.close())
    const outcome = await relay.send(email)
    assert.deepEqual(outcome, { type: 'permanent', code: 'E_UNENCRYPTED_RELAY' })
    assert.isEmpty(demo.mailbox.all())
  })

  test('a relay that is not there may be tried again', async ({ assert }) => {
    const { demo, relay } = await givenRelay()
    await demo.close()
    assert.deepEqual(await relay.send(email), { type: 'temporary', code: 'ECONNREFUSED' })
  })

  test('a connection test greets the relay and sends nothing', async ({ assert, cleanup }) => {
    const { demo, relay } = await givenRelay()
    cleanup(() => demo.close())
    assert.containSubset(await relay.test(), { type: 'accepted' })
    assert.isEmpty(demo.mailbox.all())
  })

  test('an address can not smuggle a second recipient or a header into the message', async ({
    assert,
    cleanup,
  }) => {
    const { demo, relay } = await givenRelay()
    cleanup(() => demo.close())
    const to = 'kari@pasient.example\r\nBcc: someone@else.example'
    await relay.send({ ...email, to, subject: 'A\r\nBcc: someone@else.example' })
    for (const message of demo.mailbox.all()) {
      assert.notInclude(JSON.stringify(message.to), 'someone@else.example"')
      assert.notInclude(
        message.headers.map(({ name }) => name),
        'bcc'
      )
    }
  })

  test('only silence after the final dot is unknown')
    .with([
      { failure: { wasMessageWritten: true, code: 'ETIMEDOUT' }, type: 'unknown' },
      { failure: { wasMessageWritten: false, code: 'ETIMEDOUT' }, type: 'temporary' },
      { failure: { wasMessageWritten: true, responseCode: 554 }, type: 'permanent' },
      { failure: { wasMessageWritten: true, responseCode: 452 }, type: 'temporary' },
      { failure: { wasMessageWritten: false, code: 'EAUTH' }, type: 'permanent' },
      {
        failure: { wasMessageWritten: false, code: 'EAUTH', responseCode: 454 },
        type: 'temporary',
      },
    ])
    .run(({ assert }, { failure, type }) => assert.equal(smtpOutcome(failure).type, type))
})
