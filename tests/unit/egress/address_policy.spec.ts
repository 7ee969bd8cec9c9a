import { test } from '@japa/runner'
import fc from 'fast-check'
import { judgeAddress } from '#app/egress/address_policy'

const refused = { allowed: false, reason: 'address_refused' }

function judge(address: string, port = 443, host = 'provider.example') {
  return judgeAddress({ host, port, address }, [])
}

test.group('Egress | which addresses a socket may reach', () => {
  test('a provider on the public internet is reached')
    .with(['8.8.8.8', '34.160.111.145', '2a00:1450:4001:81b::200e'])
    .run(({ assert }, address) => assert.deepEqual(judge(address), { allowed: true }))

  test('an address inside the house or of no one is refused')
    .with([
      '127.0.0.1',
      '127.255.255.254',
      '0.0.0.0',
      '10.0.0.1',
      '172.16.4.4',
      '192.168.1.1',
      '100.64.0.1',
      '169.254.169.254',
      '192.0.0.192',
      '198.18.0.1',
      '203.0.113.9',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::127.0.0.1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:8.8.8.8',
      '::ffff:0:127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::a00:1',
      '2002:7f00:1::',
      '2001::1',
      '2001:db8::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'fd00::1',
      'fd00:ec2::254',
      'ff02::1',
      '4000::1',
      'not an address',
      '',
    ])
    .run(({ assert }, address) => assert.deepEqual(judge(address), refused))

  test('no IPv4 address gets through by being written as IPv6', ({ assert }) => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const dressed = [`::ffff:${address}`, `::${address}`, `64:ff9b::${address}`]
        dressed.forEach((form) => assert.isFalse(judge(form).allowed, form))
      })
    )
  })

  test('no address of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 127.0.0.0/8 is reached', ({
    assert,
  }) => {
    const octet = fc.integer({ min: 0, max: 255 })
    const network = fc.oneof(
      fc.tuple(fc.constantFrom(10, 127), octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 })),
      fc.constant([192, 168] as const)
    )
    fc.assert(
      fc.property(network, octet, octet, (start, third, fourth) => {
        assert.isFalse(judge([...start, third, fourth].join('.')).allowed)
      })
    )
  })

  test('administration, database and cache ports are refused on any address')
    .with([0, 22, 23, 2375, 3306, 3389, 5432, 6379, 27017])
    .run(({ assert }, port) => {
      assert.deepEqual(judge('8.8.8.8', port), { allowed: false, reason: 'port_refused' })
    })

  test('the journal on a private address is reached when the operator listed host and port', ({
    assert,
  }) => {
    const allowList = [{ host: 'Journal.internal', port: 8443 }]
    const question = { host: 'journal.internal', port: 8443, address: '10.4.0.7' }
    assert.isTrue(judgeAddress(question, allowList).allowed)
    assert.isFalse(judgeAddress({ ...question, port: 8444 }, allowList).allowed)
    assert.isFalse(judgeAddress({ ...question, host: 'other.internal' }, allowList).allowed)
  })

  test('cloud metadata, link-local and unspecified addresses no operator can open')
    .with(['169.254.169.254', 'fd00:ec2::254', 'fe80::1', '0.0.0.0', '::', '224.0.0.1'])
    .run(({ assert }, address) => {
      const allowList = [{ host: 'metadata', port: 443 }]
      assert.isFalse(judgeAddress({ host: 'metadata', port: 443, address }, allowList).allowed)
    })
})
