import type { EgressDeclaration, EgressOccasion } from '#app/egress/declared_egress'
import { egressBroker } from '#app/egress/installation_broker'
import {
  readMetadata,
  type MetadataFault,
  type ProviderMetadata,
} from '#app/federation/saml/read_metadata'

type Fetched =
  { ok: true; metadata: ProviderMetadata } | { ok: false; fault: MetadataFault | 'not_reached' }

/** The one call this protocol makes by itself: the provider's metadata, when an address is set. */
export function metadataEgress(connectionId: string, address: string): EgressDeclaration {
  const { hostname, port, pathname, searchParams } = new URL(address)
  return {
    template: templateOf(connectionId),
    scheme: 'https',
    method: 'GET',
    host: hostname,
    ...(port ? { port: Number(port) } : {}),
    path: pathname,
    query: Object.fromEntries([...searchParams.keys()].map((name) => [name, 'none' as const])),
    purpose: 'Read the metadata of the identity provider',
    processor: null,
    categories: ['none'],
    occasions: ['use', 'connection_test'],
  }
}

/** Fetches and reads the metadata through the broker; nothing about a person travels. */
export async function fetchMetadata(
  connectionId: string,
  address: string,
  occasion: EgressOccasion
): Promise<Fetched> {
  const answer = await egressBroker().request({
    source: { kind: 'core', id: 'federation' },
    template: templateOf(connectionId),
    occasion,
    query: Object.fromEntries(new URL(address).searchParams),
  })
  if (!answer.ok || answer.value.status !== 200) return { ok: false, fault: 'not_reached' }
  return readMetadata(answer.value.text)
}

function templateOf(connectionId: string): string {
  return `${connectionId}.saml_metadata`
}
