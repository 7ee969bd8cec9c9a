import { test } from '@japa/runner'
import { Attribute, Change } from 'ldapts'
import { lookUpAgain, provePassword } from '#app/federation/ldap/prove_person'
import type { SettingValues } from '#app/plugins/settings_field'
import { connectionTo } from '#tests/external/directories/real_directory'
import { findProgram } from '#tests/external/directories/program'
import { host, Slapd, suffix } from '#tests/external/directories/slapd'
import { issueCertificate } from '#tests/unit/egress/support/certificates'

const ports = { ldap: 4_301, ldaps: 4_302 }
const people = `ou=staff,${suffix}`
const groups = `ou=groups,${suffix}`
const service = { dn: `cn=varde,${suffix}`, password: 'tjenestekontoens passord' }
const password = 'Vinter-2026-fjell'
const manyGroups = 1_200

test.group('LDAP | OpenLDAP from the distribution', (group) => {
  const isAbsent = findProgram('slapd') === null
  group.tap((each) => each.skip(isAbsent, 'slapd is absent; apt-get install slapd'))

  let slapd: Slapd
  group.setup(async () => {
    if (isAbsent) return () => {}
    slapd = await Slapd.start(ports)
    await slapd.administer(fill)
    return () => slapd.stop()
  })

  function connection(changes: SettingValues = {}) {
    const { security = 'ldaps' } = changes
    const port = security === 'ldaps' ? ports.ldaps : ports.ldap
    return connectionTo(
      {
        servers: `${host}:${port}`,
        security,
        authority: slapd.authority,
        flavour: 'ldap',
        base: people,
        groupBase: groups,
        serviceDn: service.dn,
        ...changes,
      },
      service.password
    )
  }

  test('a person signs in over LDAPS and over StartTLS, with all twelve hundred groups')
    .with(['ldaps', 'starttls'])
    .run(async ({ assert }, security) => {
      const proof = await provePassword(connection({ security }), 'kari', password)
      assert.containSubset(proof, { ok: true, identity: { name: 'Kari Nordmann' } })
      const told = proof.ok ? [...proof.identity.groups] : []
      assert.includeMembers(told, ['leger', 'kardiologi', `g${manyGroups - 1}`])
      assert.match(proof.ok ? proof.identity.subject : '', /^[0-9a-f-]{36}$/)
    })

  test('groups stand with the person where the directory keeps them there', async ({ assert }) => {
    const proof = await provePassword(connection({ groupsBy: 'memberOf' }), 'kari', password)
    assert.isTrue(proof.ok && proof.identity.groups.includes('kardiologi'))
  })

  test('a wrong password, no such person, and names that look like filters are refused')
    .with(['kari', 'ingen', '*', '*)(uid=*', 'kari)(|(uid=*', 'kari\0', 'ka\\72i', '\\2a'])
    .run(async ({ assert }, name) => {
      const typed = name === 'kari' ? 'feil' : password
      const proof = await provePassword(connection(), name, typed)
      assert.containSubset(proof, { ok: false, why: 'wrong_password' })
    })

  test('a password of nothing would be let in by this server, and is not sent', async ({
    assert,
  }) => {
    const proof = await provePassword(connection(), 'kari', '')
    assert.deepEqual(proof, { ok: false, why: 'empty_password' })
  })

  test('another authority’s certificate is not believed')
    .with(['ldaps', 'starttls'])
    .run(async ({ assert }, security) => {
      const { authority } = issueCertificate(host)
      const proof = await provePassword(connection({ security, authority }), 'kari', password)
      assert.containSubset(proof, { ok: false, detail: 'connect untrusted' })
    })

  test('who is locked by hand, and then removed, is refused when asked again', async ({
    assert,
  }) => {
    const first = await provePassword(connection(), 'ola', password)
    const subject = first.ok ? first.identity.subject : ''
    const dn = `uid=ola,${people}`
    const again = () => lookUpAgain(connection(), subject)
    assert.isTrue((await again()).ok)

    const lock = new Attribute({ type: 'pwdAccountLockedTime', values: ['000001010000Z'] })
    const change = new Change({ operation: 'add', modification: lock })
    await slapd.administer((client) => client.modify(dn, change))
    assert.containSubset(await again(), { ok: false, why: 'account_disabled' })

    await slapd.administer((client) => client.del(dn))
    assert.containSubset(await again(), { ok: false, why: 'account_disabled', detail: 'gone' })
  })
})

async function fill(client: Parameters<Parameters<Slapd['administer']>[0]>[0]): Promise<void> {
  const unit = (name: string) => ({ objectClass: ['organizationalUnit'], ou: [name] })
  const person = (uid: string, cn: string) => ({
    objectClass: ['inetOrgPerson'],
    uid,
    cn,
    sn: cn,
    userPassword: password,
  })
  const groupOf = (cn: string, member: string[]) => ({ objectClass: ['groupOfNames'], cn, member })
  await client.add(suffix, {
    objectClass: ['dcObject', 'organization'],
    dc: 'nordlys',
    o: 'Nordlys',
  })
  await client.add(people, unit('staff'))
  await client.add(groups, unit('groups'))
  await client.add(service.dn, {
    objectClass: ['organizationalRole', 'simpleSecurityObject'],
    cn: 'varde',
    userPassword: service.password,
  })
  await client.add(`uid=kari,${people}`, person('kari', 'Kari Nordmann'))
  await client.add(`uid=ola,${people}`, person('ola', 'Ola Hansen'))
  await client.add(`cn=kardiologi,${groups}`, groupOf('kardiologi', [`uid=kari,${people}`]))
  await client.add(`cn=leger,${groups}`, groupOf('leger', [`cn=kardiologi,${groups}`]))
  for (let number = 0; number < manyGroups; number += 1) {
    await client.add(`cn=g${number},${groups}`, groupOf(`g${number}`, [`uid=kari,${people}`]))
  }
}
