import { test } from '@japa/runner'
import { parseAllowList } from '#app/egress/allow_list'

test.group('Egress | the operator lists destinations inside the hospital', () => {
  test('hosts, addresses and IPv6 addresses are read with their port', ({ assert }) => {
    assert.deepEqual(parseAllowList('Journal.internal:8443, 10.4.0.7:587,[fd00::7]:443'), [
      { host: 'journal.internal', port: 8443 },
      { host: '10.4.0.7', port: 587 },
      { host: 'fd00::7', port: 443 },
    ])
    assert.deepEqual(parseAllowList(undefined), [])
  })

  test('an entry without a port, or with a network, is refused')
    .with(['journal.internal', '10.0.0.0/8', 'journal:0', 'journal:99999', 'fd00::7:443'])
    .run(({ assert }, text) => {
      assert.throws(() => parseAllowList(text), /is not host:port/)
    })
})
