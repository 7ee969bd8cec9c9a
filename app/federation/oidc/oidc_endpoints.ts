import type { ServerMetadata } from 'openid-client'
import type { HttpEgressDeclaration } from '#app/egress/declared_egress'
import type { Connection } from '#app/federation/contracts/protocol'
import { metadataOf } from '#app/federation/oidc/metadata_cache'
import { hostsOf, oidcSettings } from '#app/federation/oidc/oidc_settings'

type Endpoint = {
  name: 'discovery' | 'token' | 'keys' | 'userinfo' | 'groups'
  method: 'GET' | 'POST'
  address: string
}

/** What travels in a form to the token endpoint; nothing of it is about a patient. */
const tokenFields = [
  'grant_type',
  'code',
  'redirect_uri',
  'code_verifier',
  'client_id',
  'client_secret',
  'resource',
]

const GRAPH = 'https://graph.microsoft.com/v1.0/users/:person/getMemberObjects'

/** The address of a provider's description, as OpenID Connect Discovery §4 makes it. */
export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}

/** The endpoints a connection may call: its description, and what that names on declared hosts. */
export function endpointsOf(connection: Connection): Endpoint[] {
  const settings = oidcSettings(connection.settings)
  const metadata = metadataOf(connection)
  const discovery = discoveryAddress(settings.issuer)
  const named: Endpoint[] = [
    { name: 'discovery', method: 'GET', address: discovery },
    ...endpointsNamedBy(metadata),
  ]
  const graph: Endpoint[] =
    settings.flavour === 'entra' ? [{ name: 'groups', method: 'POST', address: GRAPH }] : []
  const hosts = hostsOf(settings)
  return [...named.filter(({ address }) => isOn(hosts, address)), ...graph]
}

function endpointsNamedBy(metadata: ServerMetadata | null): Endpoint[] {
  if (!metadata) return []
  const { token_endpoint: token, jwks_uri: keys, userinfo_endpoint: userinfo } = metadata
  return [
    ...(token ? [{ name: 'token', method: 'POST', address: token } as const] : []),
    ...(keys ? [{ name: 'keys', method: 'GET', address: keys } as const] : []),
    ...(userinfo ? [{ name: 'userinfo', method: 'GET', address: userinfo } as const] : []),
  ]
}

/** Over TLS and on a host the administrator has named. */
export function isOn(hosts: readonly string[], address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && hosts.includes(hostname.toLowerCase())
}

export function templateName(connection: Connection, name: Endpoint['name']): string {
  return `${connection.id}.${name}`
}

/** The template of an address the library wants to call, or null. */
export function templateFor(connection: Connection, method: string, url: URL): string | null {
  const found = endpointsOf(connection).find((endpoint) => {
    const { origin, pathname } = new URL(endpoint.address)
    return endpoint.method === method && origin === url.origin && pathname === url.pathname
  })
  return found ? templateName(connection, found.name) : null
}

/** What the broker lets through for this connection. */
export function oidcEgress(connection: Connection): HttpEgressDeclaration[] {
  return endpointsOf(connection).map((endpoint) => {
    const { hostname, port, pathname, searchParams } = new URL(endpoint.address)
    const { name } = endpoint
    return {
      template: templateName(connection, name),
      scheme: 'https',
      host: hostname,
      ...(port && { port: Number(port) }),
      method: endpoint.method,
      path: pathname,
      query: Object.fromEntries([...searchParams.keys()].map((key) => [key, 'none' as const])),
      purpose: 'Sign-in of staff',
      processor: null,
      categories: ['none'],
      occasions: ['use', 'connection_test'],
      ...shapeOf(name),
    }
  })
}

function shapeOf(name: Endpoint['name']): Partial<HttpEgressDeclaration> {
  switch (name) {
    case 'token':
      return { bodyFormat: 'form', body: noneOf(tokenFields) }
    case 'userinfo':
      return { isWithToken: true }
    case 'groups':
      return {
        isWithToken: true,
        parameters: noneOf(['person']),
        body: noneOf(['securityEnabledOnly']),
      }
    default:
      return {}
  }
}

function noneOf(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, 'none' as const]))
}
