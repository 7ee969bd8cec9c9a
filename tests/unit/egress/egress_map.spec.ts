import { test } from '@japa/runner'
import { browserOrigin, mappedOrigin, parseEgressMap } from '#app/egress/egress_map'

test.group('Egress | providers are mapped to simulators in demo and test only', () => {
  test('a mapped host leads to its simulator, any other host to nothing', ({ assert }) => {
    const map = parseEgressMap(
      'api.whereby.dev=http://127.0.0.1:4101, *.whereby.com=http://127.0.0.1:4101',
      'demo'
    )
    assert.equal(mappedOrigin(map, 'API.whereby.dev'), 'http://127.0.0.1:4101')
    assert.equal(mappedOrigin(map, 'nordlys.whereby.com'), 'http://127.0.0.1:4101')
    assert.isNull(mappedOrigin(map, 'whereby.com'))
    assert.isNull(mappedOrigin(map, 'a.b.whereby.com'))
    assert.isNull(mappedOrigin(map, 'api.whereby.dev.evil.example'))
  })

  test('a page frames the provider itself when it is not mapped', ({ assert }) => {
    const origin = browserOrigin(parseEgressMap('', 'production'), 'Nordlys.whereby.com')
    assert.equal(origin, 'https://nordlys.whereby.com')
  })

  test('a production installation refuses any map', ({ assert }) => {
    const read = () => parseEgressMap('api.whereby.dev=http://127.0.0.1:4101', 'production')
    assert.throws(read, /for demo and test/)
  })

  test('a map never leads off this machine')
    .with([
      'api.whereby.dev=http://192.168.1.4:4101',
      'api.whereby.dev=http://evil.example',
      'api.whereby.dev=https://127.0.0.1:4101',
      'api.whereby.dev=http://127.0.0.1:4101/path',
      'api.whereby.dev=http://user@127.0.0.1:4101',
      'api.whereby.dev',
      '=http://127.0.0.1:4101',
    ])
    .run(({ assert }, text) => {
      assert.throws(() => parseEgressMap(text, 'test'), /VARDE_EGRESS_MAP is not/)
    })
})
