import {
  AndFilter,
  EqualityFilter,
  ExtensibleFilter,
  OrFilter,
  PresenceFilter,
  type Filter,
} from 'ldapts'

/**
 * What is searched for, as data. It goes on the wire as BER, where a value has a length and no
 * syntax: no character of a name can become part of the question (CWE-90).
 */
export type LdapFilter =
  | { readonly all: readonly LdapFilter[] }
  | { readonly any: readonly LdapFilter[] }
  | { readonly attribute: string; readonly equals: string | Buffer }
  | { readonly attribute: string; readonly isPresent: true }
  /** A matching rule of the server's, by its number. */
  | { readonly attribute: string; readonly rule: string; readonly matches: string }

export function writtenFilter(filter: LdapFilter): Filter {
  if ('all' in filter) return new AndFilter({ filters: filter.all.map(writtenFilter) })
  if ('any' in filter) return new OrFilter({ filters: filter.any.map(writtenFilter) })
  const { attribute } = filter
  if ('isPresent' in filter) return new PresenceFilter({ attribute })
  if ('equals' in filter) return new EqualityFilter({ attribute, value: filter.equals })
  return new ExtensibleFilter({ matchType: attribute, rule: filter.rule, value: filter.matches })
}
