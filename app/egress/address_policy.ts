import ipaddr from 'ipaddr.js'

/** One destination inside the hospital that the operator has approved, e.g. the journal on 10.x. */
export interface AllowedDestination {
  readonly host: string
  readonly port: number
}

export type AddressVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'address_refused' | 'port_refused' }

export interface AddressQuestion {
  /** The name that was asked for, as declared. */
  readonly host: string
  readonly port: number
  /** One address it resolved to. */
  readonly address: string
}

/** Ranges that an operator may open for a named destination; all other special ranges stay shut. */
const openableRanges: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'carrierGradeNat',
  'uniqueLocal',
])

/** Administration, file shares, databases and caches: never the door of a provider. */
const refusedPorts: ReadonlySet<number> = new Set([
  0, 22, 23, 53, 111, 135, 137, 138, 139, 445, 873, 2049, 2375, 2376, 2379, 3306, 3389, 5432, 5984,
  6379, 6380, 9200, 11211, 27017,
])

const globalUnicastV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Cloud metadata lives at unique-local addresses too; these no operator can open. */
const metadataAddresses: ReadonlySet<string> = new Set(['fd00:ec2::254', 'fd20:ce::254'])

/**
 * Whether a socket may be opened to an address (OWASP ASVS 5.0, 1.3.6 and 13.2.4). Pure: it judges
 * what a name resolved to, so that no spelling of a host (`127.1`, `0x7f.1`, `2130706433`) matters.
 */
export function judgeAddress(
  question: AddressQuestion,
  allowList: readonly AllowedDestination[]
): AddressVerdict {
  if (refusedPorts.has(question.port)) return { allowed: false, reason: 'port_refused' }

  const range = rangeOf(question.address)
  const isOpened = openableRanges.has(range) && isOnList(question, allowList)
  if (range === 'public' || isOpened) return { allowed: true }
  return { allowed: false, reason: 'address_refused' }
}

/** `public`, or the name of the special range; `embedded` for an IPv4 address in IPv6 dress. */
function rangeOf(text: string): string {
  if (!ipaddr.isValid(text)) return 'invalid'
  const address = ipaddr.parse(text)
  if (metadataAddresses.has(address.toString())) return 'metadata'

  const range = address.range()
  if (range !== 'unicast') return range
  const isGlobal = address instanceof ipaddr.IPv4 || address.match(globalUnicastV6)
  return isGlobal ? 'public' : 'reserved'
}

function isOnList(question: AddressQuestion, allowList: readonly AllowedDestination[]): boolean {
  const host = question.host.toLowerCase()
  return allowList.some(
    (entry) => entry.port === question.port && entry.host.toLowerCase() === host
  )
}
