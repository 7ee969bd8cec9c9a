import { test } from '@japa/runner'
import { lookUpAgain, provePassword } from '#app/federation/ldap/prove_person'
import {
  base,
  groupBase,
  plainDirectory,
  service,
  subject,
  windowsDirectory,
  windowsGroup,
  windowsPerson,
} from '#tests/support/ldap/people'
import {
  givenDirectory,
  type DirectoryChanges,
} from '#tests/unit/federation/support/given_directory'

const password = 'Vinter-2026-fjell'

function accountErrorText(code: string): string {
  return `80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data ${code}, v4563`
}

async function signIn(
  changes: DirectoryChanges,
  cleanup: (close: () => Promise<void>) => void,
  typed: { name?: string; password?: string } = {}
) {
  const given = await givenDirectory(changes)
  cleanup(given.close)
  const name = typed.name ?? 'kari.nordmann'
  return { ...given, proof: await provePassword(given.directory, name, typed.password ?? password) }
}

test.group('LDAP | Active Directory', () => {
  test('a physician signs in with the password of the domain, over LDAPS and over StartTLS')
    .with(['ldaps', 'starttls'] as const)
    .run(async ({ assert, cleanup }, security) => {
      const { proof, server } = await signIn({ security }, cleanup)
      assert.deepEqual(proof, {
        ok: true,
        identity: {
          issuer: 'dc=nordlys,dc=example',
          subject,
          name: 'Kari Nordmann',
          signInName: 'kari.nordmann',
          groups: [
            ['Domain Users', `cn=Domain Users,${groupBase}`],
            ['kardiologi', `cn=kardiologi,${groupBase}`],
            ['leger', `cn=leger,${groupBase}`],
            ['varde-brukere', `cn=varde-brukere,${groupBase}`],
          ].flat(),
          isMultiFactor: false,
          authenticatedAt: null,
        },
      })
      assert.deepEqual(
        server.binds.map(({ dn, isEncrypted }) => ({ dn, isEncrypted })),
        [
          { dn: service.dn, isEncrypted: true },
          { dn: `cn=kari.nordmann,${base}`, isEncrypted: true },
        ]
      )
    })

  test('a wrong password, an unknown name and a name two people have look the same')
    .with([
      { name: 'kari.nordmann', password: 'feil' },
      { name: 'ingen.heter.dette', password },
      { name: 'tvilling', password },
    ])
    .run(async ({ assert, cleanup }, typed) => {
      const twins = [1, 2].map((number) => ({
        ...windowsPerson('tvilling'),
        dn: `cn=tvilling${number},${base}`,
      }))
      const entries = [...windowsDirectory, ...twins]
      const { proof, server } = await signIn({ entries }, cleanup, typed)
      assert.containSubset(proof, { ok: false, why: 'wrong_password' })
      assert.deepEqual(
        server.heard.map(({ what }) => what),
        ['bind', 'search', 'bind']
      )
      const [, person] = server.binds
      assert.notEqual(person?.password, typed.name === 'kari.nordmann' ? '' : typed.password)
    })

  test('an empty password, or one of NUL, is refused before anything is sent')
    .with(['', '\0', '\0\0\0', 'a\0b'])
    .run(async ({ assert, cleanup }, typed) => {
      const { proof, server } = await signIn({}, cleanup, { password: typed })
      assert.deepEqual(proof, { ok: false, why: 'empty_password' })
      assert.isEmpty(server.heard)
    })

  test('a name is never part of the question')
    .with([
      { name: '*', escaped: '\\2a' },
      { name: 'kari*', escaped: 'kari\\2a' },
      { name: '*)(uid=*', escaped: '\\2a\\29\\28uid=\\2a' },
      {
        name: 'kari.nordmann)(|(objectClass=*',
        escaped: 'kari.nordmann\\29\\28|\\28objectClass=\\2a',
      },
      { name: 'kari\0', escaped: 'kari\\00' },
      { name: 'NORDLYS\\kari', escaped: 'NORDLYS\\5ckari' },
      { name: '\\2a', escaped: '\\5c2a' },
    ])
    .run(async ({ assert, cleanup }, { name, escaped }) => {
      const { proof, server } = await signIn({}, cleanup, { name })
      assert.containSubset(proof, { ok: false, why: 'wrong_password' })
      assert.deepEqual(server.filters, [
        `(&(&(objectcategory=person)(objectclass=user))(samaccountname=${escaped}))`,
      ])
      assert.notInclude(
        server.binds.map((bind) => bind.password),
        password
      )
    })

  test('a name that a directory merely takes for another is nobody’s', async ({
    assert,
    cleanup,
  }) => {
    const { directory, server, close } = await givenDirectory()
    cleanup(close)
    const renamed = windowsPerson('kári.nordmann')
    server.entries = [
      ...windowsDirectory,
      { ...renamed, attributes: { ...renamed.attributes, sAMAccountName: ['kari.nordmann'] } },
    ]
    server.lies.looksAlike = { 'kári.nordmann': 'kari.nordmann' }
    const proof = await provePassword(directory, 'kári.nordmann', password)
    assert.containSubset(proof, { ok: false, why: 'wrong_password' })
    assert.notInclude(
      server.binds.map((bind) => bind.password),
      password
    )
  })

  test('what Active Directory says about a refused password goes to the log as a word')
    .with([
      { code: '525', why: 'wrong_password' },
      { code: '52e', why: 'wrong_password' },
      { code: '530', why: 'account_disabled' },
      { code: '531', why: 'account_disabled' },
      { code: '532', why: 'password_expired' },
      { code: '533', why: 'account_disabled' },
      { code: '701', why: 'account_expired' },
      { code: '773', why: 'password_expired' },
      { code: '775', why: 'account_locked' },
      { code: '9ff', why: 'wrong_password' },
    ])
    .run(async ({ assert, cleanup }, { code, why }) => {
      const { directory, server, close } = await givenDirectory()
      cleanup(close)
      server.lies.bind = (dn) =>
        dn === service.dn ? undefined : { code: 49, message: accountErrorText(code) }
      const proof = await provePassword(directory, 'kari.nordmann', password)
      assert.deepEqual(proof, { ok: false, why, detail: `data ${code}` } as typeof proof)
    })

  test('a disabled or expired account is refused although the password was right')
    .with([
      { attribute: 'userAccountControl', value: '514', why: 'account_disabled' },
      { attribute: 'accountExpires', value: '133000000000000000', why: 'account_expired' },
      { attribute: 'userAccountControl', value: 'unreadable', why: 'malformed' },
      { attribute: 'objectGUID', value: 'abcd', why: 'malformed' },
    ])
    .run(async ({ assert, cleanup }, { attribute, value, why }) => {
      const person = windowsPerson('kari.nordmann', { [attribute]: [value] })
      const entries = [windowsDirectory[0]!, person]
      const { proof } = await signIn({ entries }, cleanup)
      assert.containSubset(proof, { ok: false, why })
    })

  test('accounts that never expire, in both spellings, may be used')
    .with(['0', '9223372036854775807'])
    .run(async ({ assert, cleanup }, never) => {
      const person = windowsPerson('kari.nordmann', { accountExpires: [never] })
      const { proof } = await signIn({ entries: [windowsDirectory[0]!, person] }, cleanup)
      assert.isTrue(proof.ok)
    })

  test('two thousand groups are all told', async ({ assert, cleanup }) => {
    const members = [`cn=kari.nordmann,${base}`]
    const many = Array.from({ length: 2_000 }, (_, number) => windowsGroup(`g${number}`, members))
    const { directory, server, close } = await givenDirectory({
      entries: [...windowsDirectory.slice(0, 2), ...many],
    })
    cleanup(close)
    server.lies.sizeLimit = 1_000
    const proof = await provePassword(directory, 'kari.nordmann', password)
    assert.isTrue(proof.ok && proof.identity.groups.includes('g1999'))
  })

  test('a directory that stops counting groups gives none that count', async ({
    assert,
    cleanup,
  }) => {
    const { directory, server, close } = await givenDirectory()
    cleanup(close)
    server.lies.search = (at) => (at === groupBase ? { code: 4 } : undefined)
    const proof = await provePassword(directory, 'kari.nordmann', password)
    assert.containSubset(proof, { ok: true, identity: { groups: 'overage' } })
  })

  test('a referral is not followed', async ({ assert, cleanup }) => {
    const elsewhere = await givenDirectory()
    cleanup(elsewhere.close)
    const { directory, server, close } = await givenDirectory()
    cleanup(close)
    server.entries = server.entries.filter(({ dn }) => !dn.includes('kari'))
    server.lies.referral = `ldap://127.0.0.1:${elsewhere.server.port}/${base}`
    const proof = await provePassword(directory, 'kari.nordmann', password)
    assert.containSubset(proof, { ok: false, why: 'wrong_password' })
    assert.isEmpty(elsewhere.server.heard)
  })
})

test.group('LDAP | asked again while a session is open', () => {
  test('a person who is still there has the groups of now', async ({ assert, cleanup }) => {
    const { directory, server, close } = await givenDirectory()
    cleanup(close)
    server.entries = server.entries.filter(({ dn }) => !dn.startsWith('cn=kardiologi'))
    const proof = await lookUpAgain(directory, subject)
    assert.isTrue(proof.ok && !proof.identity.groups.includes('leger'))
    assert.lengthOf(server.binds, 1)
  })

  test('who was disabled or removed is refused')
    .with([
      { entries: [windowsPerson('kari.nordmann', { userAccountControl: ['514'] })] },
      { entries: [] },
    ])
    .run(async ({ assert, cleanup }, { entries }) => {
      const all = [windowsDirectory[0]!, ...entries]
      const { directory, close } = await givenDirectory({ entries: all })
      cleanup(close)
      const proof = await lookUpAgain(directory, subject)
      assert.containSubset(proof, { ok: false, why: 'account_disabled' })
    })

  test('silence is no answer about the person', async ({ assert, cleanup }) => {
    const { directory, close } = await givenDirectory()
    await close()
    cleanup(() => {})
    const proof = await lookUpAgain(directory, subject)
    assert.containSubset(proof, { ok: false, why: 'provider_unavailable' })
  })
})

test.group('LDAP | other directories', () => {
  const openLdap = { flavour: 'ldap' }

  test('groups are found by their members, through groups in groups, without running in circles', async ({
    assert,
    cleanup,
  }) => {
    const { proof } = await signIn({ entries: plainDirectory, settings: openLdap }, cleanup, {
      name: 'kari',
    })
    assert.containSubset(proof, {
      ok: true,
      identity: {
        subject: '6f1c2a52-7a0b-4d7e-8e2f-0d3a4b5c6d7e',
        name: 'Kari Nordmann',
        signInName: 'kari',
      },
    })
    assert.sameMembers(proof.ok ? [...proof.identity.groups] : [], [
      'kardiologi',
      `cn=kardiologi,${groupBase}`,
      'leger',
      `cn=leger,${groupBase}`,
      `cn=leger,ou=prosjekt,${groupBase}`,
    ])
  })

  test('a short name counts only directly below the group base', async ({ assert, cleanup }) => {
    const corner = plainDirectory.filter(({ dn }) => !dn.startsWith('cn=kardiologi'))
    const { proof } = await signIn({ entries: corner, settings: openLdap }, cleanup, {
      name: 'kari',
    })
    assert.deepEqual(proof.ok && [...proof.identity.groups], [`cn=leger,ou=prosjekt,${groupBase}`])
  })

  test('groups may stand with the person, or by the person’s short name')
    .with(['memberOf', 'memberUid'])
    .run(async ({ assert, cleanup }, groupsBy) => {
      const settings = { ...openLdap, groupsBy }
      const { proof } = await signIn({ entries: plainDirectory, settings }, cleanup, {
        name: 'kari',
      })
      assert.deepEqual(proof.ok && [...proof.identity.groups], ['leger', `cn=leger,${groupBase}`])
    })

  test('an account locked by hand or past its day is refused')
    .with([
      { attribute: 'pwdAccountLockedTime', value: '000001010000Z' },
      { attribute: 'nsAccountLock', value: 'TRUE' },
      { attribute: 'shadowExpire', value: '1' },
    ])
    .run(async ({ assert, cleanup }, { attribute, value }) => {
      const [first, kari] = plainDirectory
      const attributes = { ...kari!.attributes, [attribute]: [value] }
      const entries = [first!, { ...kari!, attributes }]
      const { proof } = await signIn({ entries, settings: openLdap }, cleanup, { name: 'kari' })
      assert.isFalse(proof.ok)
    })
})
