import { Exception } from '@adonisjs/core/exceptions'
import ipaddr from 'ipaddr.js'

export type InstallationMode = 'production' | 'demo' | 'test'

/** Declared host (`api.whereby.dev`, `*.whereby.com`) → origin of its simulator on loopback. */
export type EgressMap = ReadonlyMap<string, URL>

export class InvalidEgressMap extends Exception {
  static override code = 'E_EGRESS_MAP'
  static override status = 500
}

/**
 * Reads VARDE_EGRESS_MAP: `api.whereby.dev=http://127.0.0.1:4101,*.whereby.com=http://127.0.0.1:4101`.
 * An empty text is an empty map.
 *
 * @throws E_EGRESS_MAP outside demo and test, for a target that is not on loopback, and for a
 *   text that does not parse, so that a mistake never sends data to a place nobody declared.
 */
export function parseEgressMap(text: string | undefined, mode: InstallationMode): EgressMap {
  const entries = (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  if (entries.length > 0 && mode === 'production') {
    throw new InvalidEgressMap('An egress map is for demo and test. Unset VARDE_EGRESS_MAP')
  }
  return new Map(entries.map(parseEntry))
}

/** The simulator's origin for a declared host (`http://127.0.0.1:4101`), or null when it is not mapped. */
export function mappedOrigin(map: EgressMap, host: string): string | null {
  const wanted = host.toLowerCase()
  const exact = map.get(wanted)
  if (exact) return exact.origin

  const wildcard = `*.${wanted.split('.').slice(1).join('.')}`
  return map.get(wildcard)?.origin ?? null
}

/**
 * The origin a browser loads a declared host from: what a page's `frame-src` has to list.
 * `nordlys.whereby.com` is `https://nordlys.whereby.com`, or its simulator in demo and test.
 */
export function browserOrigin(map: EgressMap, host: string): string {
  return mappedOrigin(map, host) ?? `https://${host.toLowerCase()}`
}

function parseEntry(entry: string): [string, URL] {
  const [host, target, ...rest] = entry.split('=').map((part) => part.trim())
  const url = target && rest.length === 0 && URL.canParse(target) ? new URL(target) : null
  if (!host || !url || !isBareLoopbackOrigin(url)) {
    throw new InvalidEgressMap(`"${entry}" in VARDE_EGRESS_MAP is not host=http://127.0.0.1:port`)
  }
  return [host.toLowerCase(), url]
}

function isBareLoopbackOrigin(url: URL): boolean {
  const address = url.hostname.replace(/^\[|\]$/g, '')
  const isLoopback = ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback'
  return isLoopback && url.protocol === 'http:' && url.href === `${url.origin}/`
}
