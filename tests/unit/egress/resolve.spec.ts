import { test } from '@japa/runner'
import { resolveHost, vetDestination } from '#app/egress/resolve'

function resolvingTo(...addresses: string[]) {
  return async () => addresses
}

test.group('Egress | a name is resolved once and its addresses judged', () => {
  test('a public name keeps its addresses, and only those are connected to', async ({ assert }) => {
    const destination = { host: 'api.video.example', port: 443 }
    const vetted = await vetDestination(destination, [], resolvingTo('8.8.8.8', '8.8.4.4'))
    assert.deepEqual(vetted, {
      ok: true,
      value: { ...destination, addresses: ['8.8.8.8', '8.8.4.4'] },
    })
  })

  test('a name that is public and private at the same time is refused', async ({ assert }) => {
    const destination = { host: 'rebinding.example', port: 443 }
    const vetted = await vetDestination(destination, [], resolvingTo('8.8.8.8', '127.0.0.1'))
    assert.deepEqual(vetted, { ok: false, failure: 'address_refused' })
  })

  test('a name that does not resolve says so', async ({ assert }) => {
    const resolve = async () => Promise.reject(new Error('ENOTFOUND'))
    const vetted = await vetDestination({ host: 'nowhere.example', port: 443 }, [], resolve)
    assert.deepEqual(vetted, { ok: false, failure: 'unresolved' })
  })

  test('this machine is refused by name and by address, whatever the system resolver says')
    .with(['localhost', '127.0.0.1', '::1', '::ffff:127.0.0.1'])
    .run(async ({ assert }, host) => {
      const vetted = await vetDestination({ host, port: 443 }, [], resolveHost)
      assert.deepEqual(vetted, { ok: false, failure: 'address_refused' })
    })

  test('no disguise of a host gets as far as the resolver')
    .with([
      'localhost.',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0x7f000001',
      '0177.0.0.1',
      '0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'fe80::1%eth0',
      'user@127.0.0.1',
      'provider.example@127.0.0.1',
      '127.0.0.1:443',
      '①②⑦.0.0.1',
      'prоvider.example',
      'file:///etc/passwd',
      'gopher://127.0.0.1',
      'provider.example/../x',
      'a..example',
      '-a.example',
      '',
    ])
    .run(async ({ assert }, host) => {
      const resolve = async () => assert.fail('The resolver was asked')
      const vetted = await vetDestination({ host, port: 443 }, [], resolve)
      assert.deepEqual(vetted, { ok: false, failure: 'address_refused' })
    })

  test('an internationalised name is written in its ASCII form', async ({ assert }) => {
    const destination = { host: 'xn--sykehus-9za.example', port: 443 }
    const vetted = await vetDestination(destination, [], resolvingTo('8.8.8.8'))
    assert.isTrue(vetted.ok)
  })
})
