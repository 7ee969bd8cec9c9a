import type { FakeEntry } from '#tests/support/ldap/fake_directory'

export const base = 'ou=staff,dc=nordlys,dc=example'
export const groupBase = 'ou=groups,dc=nordlys,dc=example'
export const service = { dn: `cn=varde,${base}`, password: 'tjenestekontoens lange passord' }
export const subject = '00112233-4455-6677-8899-aabbccddeeff'

const guid = Buffer.from('33221100554477668899aabbccddeeff', 'hex')
const domainSid = '010500000000000515000000a065cf7e784b9b5fe77c8770'
const NORMAL_ACCOUNT = '512'

/** A SID of this domain with a last part of its own. */
export function sid(last: number): Buffer {
  const tail = Buffer.alloc(4)
  tail.writeUInt32LE(last)
  return Buffer.concat([Buffer.from(domainSid, 'hex'), tail])
}

const serviceEntry: FakeEntry = { ...service, attributes: { objectClass: ['account'] } }

/** A person as Active Directory describes them. */
export function windowsPerson(
  name: string,
  changes: FakeEntry['attributes'] = {},
  password = 'Vinter-2026-fjell'
): FakeEntry {
  return {
    dn: `cn=${name},${base}`,
    password,
    attributes: {
      objectClass: ['top', 'person', 'user'],
      objectCategory: ['person'],
      objectGUID: [guid],
      objectSid: [sid(1_105)],
      primaryGroupID: ['513'],
      sAMAccountName: [name],
      displayName: ['Kari Nordmann'],
      userAccountControl: [NORMAL_ACCOUNT],
      accountExpires: ['9223372036854775807'],
      ...changes,
    },
  }
}

export function windowsGroup(name: string, members: readonly string[], last = 2_000): FakeEntry {
  return {
    dn: `cn=${name},${groupBase}`,
    attributes: {
      objectClass: ['top', 'group'],
      sAMAccountName: [name],
      cn: [name],
      objectSid: [sid(last)],
      member: members,
    },
  }
}

/** Kari, who is a physician through a group in a group, and a colleague. */
export const windowsDirectory: readonly FakeEntry[] = [
  serviceEntry,
  windowsPerson('kari.nordmann'),
  windowsPerson('ola.hansen', { objectGUID: [Buffer.alloc(16, 7)], displayName: ['Ola Hansen'] }),
  windowsGroup('Domain Users', [], 513),
  windowsGroup('kardiologi', [`cn=kari.nordmann,${base}`]),
  windowsGroup('leger', [`cn=kardiologi,${groupBase}`]),
  windowsGroup('varde-brukere', [`cn=Domain Users,${groupBase}`]),
  windowsGroup('administratorer', [`cn=ola.hansen,${base}`]),
]

/** The same people as OpenLDAP describes them. */
export const plainDirectory: readonly FakeEntry[] = [
  serviceEntry,
  {
    dn: `uid=kari,${base}`,
    password: 'Vinter-2026-fjell',
    attributes: {
      objectClass: ['person', 'inetOrgPerson'],
      uid: ['kari'],
      cn: ['Kari Nordmann'],
      entryUUID: ['6F1C2A52-7a0b-4d7e-8e2f-0d3a4b5c6d7e'],
      memberOf: [`cn=leger,${groupBase}`],
    },
  },
  {
    dn: `cn=kardiologi,${groupBase}`,
    attributes: { objectClass: ['groupOfNames'], cn: ['kardiologi'], member: [`uid=kari,${base}`] },
  },
  {
    dn: `cn=leger,${groupBase}`,
    attributes: {
      objectClass: ['groupOfNames'],
      cn: ['leger'],
      member: [`cn=kardiologi,${groupBase}`, `cn=leger,${groupBase}`],
      memberUid: ['kari'],
    },
  },
  {
    dn: `cn=leger,ou=prosjekt,${groupBase}`,
    attributes: { objectClass: ['groupOfNames'], cn: ['leger'], member: [`uid=kari,${base}`] },
  },
]
