import {
  AndFilter,
  EqualityFilter,
  ExtensibleFilter,
  NotFilter,
  OrFilter,
  PresenceFilter,
  type Filter,
} from 'ldapts'
import type { FakeEntry } from '#tests/support/ldap/fake_directory'

const BIT_AND = '1.2.840.113556.1.4.803'
const IN_CHAIN = '1.2.840.113556.1.4.1941'

interface Around {
  readonly all: readonly FakeEntry[]
  readonly looksAlike: Readonly<Record<string, string>>
}

export function matches(filter: Filter, entry: FakeEntry, around: Around): boolean {
  if (filter instanceof AndFilter) return filter.filters.every((one) => matches(one, entry, around))
  if (filter instanceof OrFilter) return filter.filters.some((one) => matches(one, entry, around))
  if (filter instanceof NotFilter) return !matches(filter.filter, entry, around)
  if (filter instanceof PresenceFilter) return values(entry, filter.attribute).length > 0
  if (filter instanceof EqualityFilter) {
    const wanted = `${filter.value}`.toLowerCase()
    return values(entry, filter.attribute).includes(around.looksAlike[wanted] ?? wanted)
  }
  return filter instanceof ExtensibleFilter && follows(filter, entry, around.all)
}

function follows(
  { rule, matchType, value }: ExtensibleFilter,
  entry: FakeEntry,
  all: readonly FakeEntry[]
): boolean {
  const held = values(entry, matchType)
  if (rule === BIT_AND) return held.some((bits) => (Number(bits) & Number(value)) === Number(value))
  return rule === IN_CHAIN && isInChain(entry, value.toLowerCase(), all, new Set())
}

/** Whether a group has this member, itself or through the groups in it. */
function isInChain(
  group: FakeEntry,
  member: string,
  all: readonly FakeEntry[],
  seen: Set<string>
): boolean {
  if (seen.has(group.dn)) return false
  seen.add(group.dn)
  const members = values(group, 'member')
  if (members.includes(member)) return true
  return all.some(
    (one) => members.includes(one.dn.toLowerCase()) && isInChain(one, member, all, seen)
  )
}

function values(entry: FakeEntry, attribute: string): string[] {
  const wanted = attribute.toLowerCase()
  const [, held = []] =
    Object.entries(entry.attributes).find(([name]) => name.toLowerCase() === wanted) ?? []
  return held.map((value) => value.toString().toLowerCase())
}
