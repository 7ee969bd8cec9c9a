import dns from 'node:dns'
import { setTimeout } from 'node:timers/promises'
import { judgeAddress, type AllowedDestination } from '#app/egress/address_policy'
import { isPlainHost } from '#app/egress/host_name'
import { failed, ok, type Outcome } from '#app/egress/outcome'

/** Every address of a name. Replaced in tests; the operating system's resolver otherwise. */
export type ResolveHost = (host: string) => Promise<readonly string[]>

export interface Destination {
  readonly host: string
  readonly port: number
}

/** A destination whose addresses have been judged. Sockets go to these addresses, never to the name. */
export interface VettedDestination extends Destination {
  readonly addresses: readonly string[]
}

export type VettingFailure = 'unresolved' | 'address_refused' | 'port_refused'

const addressesMax = 8

/** Taken before the fence replaces it, so that the broker alone may still ask for names. */
const lookup = dns.promises.lookup

export async function resolveHost(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, order: 'verbatim' })
  return found.map((entry) => entry.address)
}

/** The same resolver, given up after a time: the system's own patience is half a minute. */
export function within(timeoutMs: number, resolve: ResolveHost): ResolveHost {
  return (host) => Promise.race([resolve(host), setTimeout(timeoutMs, [], { ref: false })])
}

/**
 * Resolves a name once and judges every address. One refused address refuses the name: a name that
 * is public and private at the same time is how DNS rebinding begins.
 */
export async function vetDestination(
  destination: Destination,
  allowList: readonly AllowedDestination[],
  resolve: ResolveHost
): Promise<Outcome<VettedDestination, VettingFailure>> {
  if (!isPlainHost(destination.host)) return failed('address_refused')
  const addresses = await resolve(destination.host).catch(() => [])
  if (addresses.length === 0) return failed('unresolved')

  for (const address of addresses) {
    const verdict = judgeAddress({ ...destination, address }, allowList)
    if (!verdict.allowed) return failed(verdict.reason)
  }
  return ok({ ...destination, addresses: addresses.slice(0, addressesMax) })
}
