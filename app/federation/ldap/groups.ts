import type { LdapFilter } from '#app/egress/ldap_filter'
import { ok } from '#app/egress/outcome'
import { bytesOf, textOf, textsOf, type DirectoryEntry } from '#app/federation/ldap/entry_values'
import type { LdapSettings } from '#app/federation/ldap/ldap_settings'
import { primaryGroupSid } from '#app/federation/ldap/primary_group'
import type { Asked, DirectoryFailure, ServerSession } from '#app/federation/ldap/server_session'

/** LDAP_MATCHING_RULE_IN_CHAIN: the server follows groups inside groups (MS-ADTS §3.1.1.3.4.4.3). */
const IN_CHAIN = '1.2.840.113556.1.4.1941'

const GROUPS_MAX = 5_000
const NESTING_MAX = 10
/** Names in one question; each is a comparison for the server. */
const NAMES_PER_SEARCH = 100

/** Time limit, size limit, administrative limit: there is more than we were told. */
const incompleteResults: ReadonlySet<number> = new Set([3, 4, 11])

/** Some entry of where groups are, to see whether that place is there and can be searched. */
export function anyGroup(
  at: ServerSession,
  { groupBase: base }: LdapSettings
): Promise<Asked<DirectoryEntry[]>> {
  const filter = { attribute: 'objectClass', isPresent: true } as const
  return at.search('groups', { base, scope: 'base', filter, attributes: ['cn'], limit: 1 })
}

/** Names and distinguished names of a person's groups, those of their groups included. */
export async function groupsOf(
  at: ServerSession,
  settings: LdapSettings,
  person: DirectoryEntry
): Promise<Asked<readonly string[] | 'overage'>> {
  const isWindows = settings.flavour === 'active_directory'
  const found = await (isWindows ? windowsGroups : otherGroups)(at, settings, person)
  if (!found.ok) return isIncomplete(found.failure) ? ok('overage') : found
  if (found.value.length > GROUPS_MAX) return ok('overage')
  return ok([...new Set(found.value.flatMap((group) => identifiersOf(group, settings)))])
}

async function windowsGroups(
  at: ServerSession,
  settings: LdapSettings,
  person: DirectoryEntry
): Promise<Asked<DirectoryEntry[]>> {
  const sid = primaryGroupSid(bytesOf(person, 'objectSid'), textOf(person, 'primaryGroupID'))
  const search = searchFor(at, settings)
  const primary = sid ? await search({ attribute: 'objectSid', equals: sid }) : ok([])
  if (!primary.ok) return primary

  const members = [person, ...primary.value]
  const nested = await search({
    all: [
      { attribute: 'objectClass', equals: 'group' },
      { any: members.map(({ dn }) => ({ attribute: 'member', rule: IN_CHAIN, matches: dn })) },
    ],
  })
  return nested.ok ? ok([...primary.value, ...nested.value]) : nested
}

/** Without such a rule we follow them ourselves, one level after the other. */
async function otherGroups(
  at: ServerSession,
  settings: LdapSettings,
  person: DirectoryEntry
): Promise<Asked<DirectoryEntry[]>> {
  const { groupsBy, nameAttribute } = settings
  if (groupsBy === 'memberOf') return ok(textsOf(person, 'memberOf').map((dn) => ({ dn })))

  const search = searchFor(at, settings)
  if (groupsBy === 'memberUid') {
    const name = textOf(person, nameAttribute) ?? ''
    return await search({ attribute: 'memberUid', equals: name })
  }
  const known = new Map<string, DirectoryEntry>()
  let level = [person.dn]
  for (let depth = 0; level.length > 0 && depth < NESTING_MAX; depth += 1) {
    const found = await parentsOf(search, groupsBy, level)
    if (!found.ok) return found
    const fresh = found.value.filter(({ dn }) => !known.has(dn.toLowerCase()))
    for (const group of fresh) known.set(group.dn.toLowerCase(), group)
    if (known.size > GROUPS_MAX) break
    level = fresh.map(({ dn }) => dn)
  }
  return ok([...known.values()])
}

async function parentsOf(
  search: GroupSearch,
  attribute: string,
  members: readonly string[]
): Promise<Asked<DirectoryEntry[]>> {
  const parents: DirectoryEntry[] = []
  for (let start = 0; start < members.length; start += NAMES_PER_SEARCH) {
    const names = members.slice(start, start + NAMES_PER_SEARCH)
    const found = await search({ any: names.map((equals) => ({ attribute, equals })) })
    if (!found.ok) return found
    parents.push(...found.value)
  }
  return ok(parents)
}

type GroupSearch = (filter: LdapFilter) => Promise<Asked<DirectoryEntry[]>>

function searchFor(at: ServerSession, { groupBase }: LdapSettings): GroupSearch {
  const attributes = ['cn', 'sAMAccountName']
  return (filter) => at.search('groups', { base: groupBase, scope: 'sub', filter, attributes })
}

/**
 * What an administrator may write for a group: its distinguished name, and a short name where the
 * directory keeps that unique. Two groups may share a `cn`, and whoever may make groups in a corner
 * of the directory could make one that is called like another; so outside Active Directory a short
 * name counts only directly below the group base.
 */
function identifiersOf(group: DirectoryEntry, settings: LdapSettings): string[] {
  const short =
    settings.flavour === 'active_directory'
      ? textOf(group, 'sAMAccountName')
      : nameBelow(group.dn, settings.groupBase)
  return short ? [short, group.dn] : [group.dn]
}

/** `leger` for `cn=leger,ou=groups,dc=…` when the rest is the base; null for anything deeper or stranger. */
function nameBelow(dn: string, base: string): string | null {
  const [, name, parent] = /^cn\s*=\s*([^,+\\="#<>;]+?)\s*,\s*(.*)$/i.exec(dn) ?? []
  return name && parent && sameName(parent, base) ? name : null
}

function sameName(one: string, other: string): boolean {
  const plain = (dn: string) => dn.toLowerCase().replaceAll(/\s*([,=])\s*/g, '$1')
  return plain(one) === plain(other)
}

function isIncomplete({ step, failure }: DirectoryFailure): boolean {
  return step === 'groups' && failure.type === 'refused' && incompleteResults.has(failure.result)
}
