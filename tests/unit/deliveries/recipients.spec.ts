import { test } from '@japa/runner'
import fc from 'fast-check'
import { toSendOutcome } from '#app/deliveries/channels/email_channel'
import { isEmailAddress } from '#app/deliveries/email_address'
import { maskRecipient } from '#app/deliveries/mask_recipient'

test.group('Deliveries | recipients', () => {
  test('"{$self}" is an e-mail address')
    .with(['kari@example.no', "o'brien+a@sub.example.org", 'åse@blåbær.example', 'a@localhost'])
    .run(({ assert }, text) => assert.isTrue(isEmailAddress(text)))

  test('what is not one plain e-mail address is refused')
    .with([
      'kari',
      'kari@',
      '@example.no',
      'a@b@example.no',
      'a@example.no, b@example.no',
      'Kari <kari@example.no>',
      'kari@example.no\r\nBcc: b@example.no',
      'kari@-example.no',
      'kari@example..no',
      `${'a'.repeat(65)}@example.no`,
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(80)}`,
    ])
    .run(({ assert }, text) => assert.isFalse(isEmailAddress(text)))

  test('a masked address shows one letter and the domain', ({ assert }) => {
    assert.equal(maskRecipient('kari.nordmann@example.no'), 'k•••@example.no')
    assert.equal(maskRecipient('+4790000001'), '•••• 0001')
  })

  test('the mask never holds the part before the @', ({ assert }) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,30}$/), (local) => {
        const [shown = ''] = maskRecipient(`${local}@x.example`).split('@')
        assert.notInclude(shown, local)
      })
    )
  })
})

test.group('Deliveries | what a relay says', () => {
  const reference = '<1@nordlys.example>'

  test('taken, with the Message-ID as reference and none of the words of the relay', ({
    assert,
  }) => {
    const outcome = toSendOutcome({ type: 'accepted', reply: '250 kari@example.no ok' }, reference)
    assert.deepEqual(outcome, { type: 'accepted', providerReference: reference })
  })

  test('a 550 is final, a wrong password or a missing declaration waits for the operator', ({
    assert,
  }) => {
    const typeOf = (code: string) => toSendOutcome({ type: 'permanent', code }, reference).type
    assert.equal(typeOf('550'), 'refused')
    assert.equal(typeOf('552'), 'refused')
    assert.equal(typeOf('535'), 'not_sent')
    assert.equal(typeOf('EAUTH'), 'not_sent')
    assert.equal(typeOf('E_NOT_ACTIVE'), 'not_sent')
  })

  test('silence after the final dot may have been a yes', ({ assert }) => {
    assert.deepEqual(toSendOutcome({ type: 'unknown', code: 'ETIMEDOUT' }, reference), {
      type: 'possibly_sent',
      reason: 'etimedout',
    })
  })
})
