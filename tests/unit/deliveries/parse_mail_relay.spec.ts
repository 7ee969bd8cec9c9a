import { test } from '@japa/runner'
import { parseMailRelay } from '#app/deliveries/parse_mail_relay'

const own = {
  host: 'mail.nordlys.example',
  port: 587,
  security: 'starttls',
  senderAddress: 'no-reply@nordlys.example',
}
const post = { name: 'Post AS', address: 'Gate 2, 8006 Bodø', country: 'no' }

test.group('Deliveries | declaring a mail relay', () => {
  test('the hospital’s own relay is no processor', async ({ assert }) => {
    const relay = await parseMailRelay(own)
    assert.deepEqual(relay, { ...own, security: 'starttls', credential: null, processor: null })
  })

  test('a relay run by somebody else carries what the register has to say about them', async ({
    assert,
  }) => {
    const { processor } = await parseMailRelay({ ...own, processor: post })
    assert.deepEqual(processor, { ...post, country: 'NO', transferMechanism: null })
  })

  test('a relay outside the EEA needs the basis of the transfer', async ({ assert }) => {
    const processor = { ...post, country: 'US' }
    await assert.rejects(() => parseMailRelay({ ...own, processor }), /outside the EEA/)
    const named = { ...processor, transferMechanism: 'EU-US Data Privacy Framework' }
    const relay = await parseMailRelay({ ...own, processor: named })
    assert.equal(relay.processor?.transferMechanism, 'EU-US Data Privacy Framework')
  })

  test('what can not be a relay is refused: {why}')
    .with([
      { why: 'a host with a path', input: { ...own, host: 'mail.example/relay' } },
      { why: 'port 0', input: { ...own, port: 0 } },
      { why: 'hope for encryption', input: { ...own, security: 'opportunistic' } },
      { why: 'a sender that is no address', input: { ...own, senderAddress: 'Nordlys' } },
      { why: 'a password without a name', input: { ...own, credential: { password: 'x' } } },
      { why: 'an operator without an address', input: { ...own, processor: { name: 'Post AS' } } },
    ])
    .run(async ({ assert }, { input }) => {
      await assert.rejects(() => parseMailRelay(input))
    })

  test('a refusal never quotes the password', async ({ assert }) => {
    const credential = { username: '', password: 'hemmelig-passord' }
    const error = await parseMailRelay({ ...own, credential }).catch((thrown: Error) => thrown)
    assert.instanceOf(error, Error)
    assert.notInclude(String(error), 'hemmelig')
  })
})
