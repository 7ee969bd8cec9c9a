import { test } from '@japa/runner'
import { provePassword } from '#app/federation/ldap/prove_person'
import { service, windowsDirectory } from '#tests/support/ldap/people'
import {
  certificateFor,
  givenDirectory,
  type DirectoryChanges,
} from '#tests/unit/federation/support/given_directory'

const password = 'Vinter-2026-fjell'

async function given(
  cleanup: (close: () => Promise<void>) => void,
  changes: DirectoryChanges = {}
) {
  const all = await givenDirectory(changes)
  cleanup(all.close)
  const signIn = (name = 'kari.nordmann') => provePassword(all.directory, name, password)
  return { ...all, signIn }
}

test.group('LDAP | whom we speak to', () => {
  test('a server whose certificate is not by the tenant’s authority hears nothing')
    .with(['ldaps', 'starttls'] as const)
    .run(async ({ assert, cleanup }, security) => {
      const { authority } = certificateFor('other.example')
      const { signIn, server } = await given(cleanup, { security, authority })
      const proof = await signIn()
      assert.deepEqual(proof, {
        ok: false,
        why: 'provider_unavailable',
        detail: 'connect untrusted',
      })
      assert.isEmpty(server.binds)
    })

  test('nor does one whose certificate is another server’s', async ({ assert, cleanup }) => {
    const { signIn, server } = await given(cleanup, { certifiedHost: 'dc9.sorlys.example' })
    assert.containSubset(await signIn(), { ok: false, detail: 'connect untrusted' })
    assert.isEmpty(server.heard)
  })

  test('without an authority of its own a tenant believes the public ones, and not this one', async ({
    assert,
    cleanup,
  }) => {
    const { signIn, server } = await given(cleanup, { authority: null })
    assert.containSubset(await signIn(), { ok: false, detail: 'connect untrusted' })
    assert.isEmpty(server.heard)
  })

  test('a server that will not encrypt gets neither name nor password', async ({
    assert,
    cleanup,
  }) => {
    const { signIn, server } = await given(cleanup, { security: 'starttls' })
    server.lies.startTls = 'refused'
    assert.containSubset(await signIn(), { ok: false, detail: 'connect unencrypted' })
    assert.deepEqual(
      server.heard.map(({ what }) => what),
      ['start_tls']
    )
  })

  test('words in the clear after the consent to encrypt end the conversation')
    .with([{ isHalf: false }, { isHalf: true }])
    .run(async ({ assert, cleanup }, { isHalf }) => {
      const { signIn, server } = await given(cleanup, { security: 'starttls' })
      server.lies.startTls = isHalf ? 'followed_by_half_an_answer' : 'followed_by_plain_text'
      assert.containSubset(await signIn(), { ok: false, detail: 'connect unencrypted' })
      assert.isEmpty(server.binds)
    })

  test('a server that speaks no TLS at its TLS port hears nothing', async ({ assert, cleanup }) => {
    const plain = await given(cleanup, { security: 'starttls' })
    const { signIn, server } = await given(cleanup, {
      settings: { servers: `dc1.nordlys.example:${plain.server.port}` },
    })
    assert.isFalse((await signIn()).ok)
    assert.isEmpty([...server.heard, ...plain.server.heard])
  })

  test('the tenant reaches no server that the operator has not allowed', async ({
    assert,
    cleanup,
  }) => {
    const { signIn, server } = await given(cleanup, { allowed: [] })
    assert.containSubset(await signIn(), { ok: false, detail: 'connect unreachable' })
    assert.isEmpty(server.heard)
  })
})

test.group('LDAP | several servers', () => {
  test('a server that is away leads to the next', async ({ assert, cleanup }) => {
    const { signIn, servers } = await given(cleanup, { servers: 2 })
    await servers[0]?.close()
    assert.isTrue((await signIn()).ok)
  })

  test('so does one that is busy, closing down or out of order')
    .with([51, 52, 80])
    .run(async ({ assert, cleanup }, code) => {
      const { signIn, servers } = await given(cleanup, { servers: 2 })
      servers[0]!.lies.bind = () => ({ code })
      assert.isTrue((await signIn()).ok)
      assert.lengthOf(servers[1]!.binds, 2)
    })

  test('a no is an answer: the next server is not asked for another', async ({
    assert,
    cleanup,
  }) => {
    const { signIn, servers } = await given(cleanup, { servers: 2 })
    servers[0]!.lies.bind = (dn) => (dn === service.dn ? undefined : { code: 49 })
    assert.containSubset(await signIn(), { ok: false, why: 'wrong_password' })
    assert.isEmpty(servers[1]!.heard)
  })

  test('a wrong password of the service account locks it at one server only', async ({
    assert,
    cleanup,
  }) => {
    const entries = windowsDirectory.map((entry) => ({ ...entry, password: 'byttet' }))
    const { signIn, servers } = await given(cleanup, { servers: 2, entries })
    assert.containSubset(await signIn(), {
      ok: false,
      why: 'provider_error',
      detail: 'service_bind LDAP 49',
    })
    assert.lengthOf(servers[0]!.binds, 1)
    assert.isEmpty(servers[1]!.heard)
  })

  test('a server that does not answer in five seconds leads to the next, at any step')
    .with([{ isSilent: 'search' }, { isSilent: 'start_tls' }] as const)
    .run(async ({ assert, cleanup }, { isSilent }) => {
      const { signIn, servers } = await given(cleanup, { servers: 2, security: 'starttls' })
      if (isSilent === 'search') servers[0]!.lies.searchDelayMs = 60_000
      else servers[0]!.lies.startTls = 'silent'
      assert.isTrue((await signIn()).ok)
      assert.lengthOf(servers[1]!.binds, 2)
    })
    .timeout(20_000)

  test('a server that falls silent with the password in hand is not asked twice', async ({
    assert,
    cleanup,
  }) => {
    const { signIn, servers } = await given(cleanup, { servers: 2 })
    servers[0]!.lies.hangUpOnBindOf = 'cn=kari.nordmann'
    assert.containSubset(await signIn(), {
      ok: false,
      why: 'provider_error',
      detail: 'person_bind unavailable',
    })
    assert.isEmpty(servers[1]!.heard)
  })
})

test.group('LDAP | a directory that means harm', () => {
  const entryHeader = [0x02, 0x01, 0x03, 0x64]

  test('lengths that lie, and messages without end, end the conversation and nothing else')
    .with([
      // A value that is longer than its message: read without care, it is read for ever.
      [
        0x30,
        0x12,
        ...entryHeader,
        0x0d,
        0x04,
        0x00,
        0x30,
        0x09,
        0x30,
        0x07,
        0x04,
        0x01,
        0x61,
        0x31,
        0x02,
        0x04,
        0x7f,
      ],
      // The same, hidden in a value that holds no elements.
      [
        0x30,
        0x12,
        ...entryHeader,
        0x0d,
        0x04,
        0x00,
        0x30,
        0x09,
        0x04,
        0x07,
        0x04,
        0x01,
        0x61,
        0x31,
        0x7f,
        0x04,
        0x01,
      ],
      [0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x02],
      [0x30, 0x80, 0x02, 0x01],
      [0x04, 0x02, 0x41, 0x42],
      Array.from({ length: 60 }, () => [0x30, 0x7f]).flat(),
      [...Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ])
    .run(async ({ assert, cleanup }, bytes) => {
      const { signIn, server } = await given(cleanup)
      server.lies.rawSearchAnswer = Buffer.from(bytes)
      const proof = await signIn()
      assert.containSubset(proof, { ok: false, why: 'provider_unavailable' })
      assert.lengthOf(server.binds, 1)
    })

  test('a hundred thousand answers to no question are not kept', async ({ assert, cleanup }) => {
    const { signIn, server } = await given(cleanup)
    const unasked = Buffer.from([
      0x30, 0x0c, 0x02, 0x01, 0x63, 0x65, 0x07, 0x0a, 0x01, 0, 4, 0, 4, 0,
    ])
    server.lies.rawSearchAnswer = Buffer.concat(Array.from({ length: 1_300_000 }, () => unasked))
    assert.containSubset(await signIn(), { ok: false, why: 'provider_unavailable' })
  }).timeout(20_000)
})
