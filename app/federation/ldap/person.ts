import { normaliseSignInName } from '#app/auth/people'
import type { LdapFilter } from '#app/egress/ldap_filter'
import { ok } from '#app/egress/outcome'
import { accountAttributes } from '#app/federation/ldap/account_state'
import { bytesOf, textOf, type DirectoryEntry } from '#app/federation/ldap/entry_values'
import type { LdapSettings } from '#app/federation/ldap/ldap_settings'
import { guidBytes, guidText } from '#app/federation/ldap/object_guid'
import type { Asked, ServerSession } from '#app/federation/ldap/server_session'

/** Two tell as much as two thousand: the question was not about one person. */
const HITS_MAX = 2

const subjects = {
  active_directory: { attribute: 'objectGUID', binary: ['objectGUID', 'objectSid'] },
  ldap: { attribute: 'entryUUID', binary: [] },
} as const

const groupAttributes = {
  active_directory: ['objectSid', 'primaryGroupID'],
  ldap: ['memberOf'],
} as const

/** What makes an entry a person who may sign in, and not a machine, a group or a contact. */
const isPerson: Readonly<Record<LdapSettings['flavour'], LdapFilter>> = {
  active_directory: {
    all: [
      { attribute: 'objectCategory', equals: 'person' },
      { attribute: 'objectClass', equals: 'user' },
    ],
  },
  ldap: {
    any: [
      { attribute: 'objectClass', equals: 'person' },
      { attribute: 'objectClass', equals: 'posixAccount' },
    ],
  },
}

/** The one entry with this sign-in name, or null: none and several are the same to whoever asks. */
export async function findByName(
  at: ServerSession,
  settings: LdapSettings,
  signInName: string
): Promise<Asked<DirectoryEntry | null>> {
  const { nameAttribute } = settings
  const found = await findOne(at, settings, { attribute: nameAttribute, equals: signInName })
  if (!found.ok || found.value === null) return found
  return ok(isCalled(found.value, nameAttribute, signInName) ? found.value : null)
}

/** The entry a person was linked to, wherever in the directory it has been moved. */
export async function findBySubject(
  at: ServerSession,
  settings: LdapSettings,
  subject: string
): Promise<Asked<DirectoryEntry | null>> {
  const { attribute } = subjects[settings.flavour]
  const equals = settings.flavour === 'active_directory' ? guidBytes(subject) : subject
  return equals ? await findOne(at, settings, { attribute, equals }) : ok(null)
}

/** Somebody, whoever it is, to see whether people can be seen at all. */
export function anybody(
  at: ServerSession,
  settings: LdapSettings
): Promise<Asked<DirectoryEntry[]>> {
  return searchPeople(at, settings, isPerson[settings.flavour], 1)
}

export function subjectAttribute({ flavour }: LdapSettings): string {
  return subjects[flavour].attribute
}

/** What the directory never gives to another; null when the entry does not carry it. */
export function subjectOf(entry: DirectoryEntry, { flavour }: LdapSettings): string | null {
  const { attribute } = subjects[flavour]
  const text = flavour === 'ldap' ? textOf(entry, attribute) : guidText(bytesOf(entry, attribute))
  return text ? text.toLowerCase() : null
}

async function findOne(
  at: ServerSession,
  settings: LdapSettings,
  which: LdapFilter
): Promise<Asked<DirectoryEntry | null>> {
  const filter = { all: [isPerson[settings.flavour], which] }
  const found = await searchPeople(at, settings, filter, HITS_MAX)
  if (!found.ok) return found
  const [entry, other] = found.value
  return ok(entry && !other ? entry : null)
}

function searchPeople(
  at: ServerSession,
  { flavour, base, nameAttribute, displayAttribute }: LdapSettings,
  filter: LdapFilter,
  limit: number
): Promise<Asked<DirectoryEntry[]>> {
  const { attribute, binary } = subjects[flavour]
  const groups = groupAttributes[flavour]
  const account = accountAttributes[flavour]
  const attributes = [attribute, nameAttribute, displayAttribute, ...groups, ...account]
  return at.search('person', { base, scope: 'sub', filter, attributes, binary, limit })
}

/**
 * A directory compares more loosely than we count: to Active Directory é is e. A name that only
 * resembles would let somebody guess at one account under many names, each with a count of its own.
 */
function isCalled(entry: DirectoryEntry, nameAttribute: string, signInName: string): boolean {
  const held = textOf(entry, nameAttribute)
  return held !== null && normaliseSignInName(held) === normaliseSignInName(signInName)
}
