import { test } from '@japa/runner'
import fc from 'fast-check'
import { MalformedLdapMessage, wholeMessageLength } from '#app/egress/ldap_message'
import { guidBytes, guidText } from '#app/federation/ldap/object_guid'
import { windowsTime } from '#app/federation/ldap/account_state'
import { issuerOf } from '#app/federation/ldap/prove_person'
import { bindAnswer, entryAnswer, searchAnswer } from '#tests/support/ldap/answers'

test.group('LDAP | messages before the library reads them', () => {
  const messages = [
    bindAnswer(2, { code: 49, message: 'data 52e' }),
    searchAnswer(3, { code: 0 }, { cookie: Buffer.from('17') }),
    entryAnswer(3, { dn: 'cn=kari', attributes: { cn: ['Kari'], mail: [] } }, ['cn', 'mail']),
  ]

  test('whole messages are let through, and only when they are whole', ({ assert }) => {
    for (const message of messages) {
      const more = Buffer.concat([message, Buffer.from([0x30])])
      assert.equal(wholeMessageLength(more), message.length)
      for (let length = 0; length < message.length; length += 1) {
        assert.isNull(wholeMessageLength(message.subarray(0, length)))
      }
    }
  })

  test('whatever bytes come, the answer is a length, patience or a refusal', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => isJudged(bytes)))
  })

  test('a message with one byte changed is judged as surely', () => {
    const changed = fc.tuple(fc.constantFrom(...messages), fc.nat(200), fc.nat(255))
    fc.assert(
      fc.property(changed, ([message, at, byte]) => {
        const copy = Buffer.from(message)
        copy[at % copy.length] = byte
        return isJudged(copy)
      })
    )
  })

  function isJudged(bytes: Uint8Array): boolean {
    const buffer = Buffer.from(bytes)
    try {
      const length = wholeMessageLength(buffer)
      return length === null || (length > 0 && length <= buffer.length)
    } catch (error) {
      return error instanceof MalformedLdapMessage
    }
  }
})

test.group('LDAP | what is written otherwise there', () => {
  test('objectGUID: the first three groups are turned, the others are not', ({ assert }) => {
    const wire = Buffer.from('33221100554477668899aabbccddeeff', 'hex')
    assert.equal(guidText(wire), '00112233-4455-6677-8899-aabbccddeeff')
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const there = guidText(Buffer.from(bytes))
        return there !== null && guidBytes(there)?.equals(bytes) === true
      })
    )
    assert.isNull(guidText(wire.subarray(1)))
    assert.isNull(guidText('00112233-4455-6677-8899-aabbccddeeff'))
    assert.isNull(guidBytes('*)(objectClass=*'))
  })

  test('a Windows time is counted from 1601, and never is never', ({ assert }) => {
    assert.deepEqual(windowsTime('116444736000000000'), new Date(0))
    for (const never of ['0', '9223372036854775807', '', 'soon', null]) {
      assert.isNull(windowsTime(never))
    }
  })

  test('a narrower base makes nobody a stranger', ({ assert }) => {
    assert.equal(issuerOf('OU=Staff, DC=Nordlys,DC=example'), 'dc=nordlys,dc=example')
    assert.equal(issuerOf('DC=nordlys,DC=example'), 'dc=nordlys,dc=example')
    assert.equal(issuerOf('o=Nordlys, c=NO'), 'o=nordlys,c=no')
  })
})
