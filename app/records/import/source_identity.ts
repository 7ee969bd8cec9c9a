import { createHash } from 'node:crypto'
import type { BlindIndex } from '#app/encryption/blind_index'
import type { ReadResource } from '#app/fhir/read_resources'

const urnUuid = 'urn:uuid:'

/**
 * The name by which a later import knows a resource again: `Observation/123`, the UUID of its
 * address in the Bundle where it has no id, else a digest of its text.
 */
export function sourceName({
  resource,
  fullUrl,
  source,
}: Pick<ReadResource, 'resource' | 'fullUrl' | 'source'>): string {
  const { resourceType: type, id } = resource
  if (id !== undefined) return `${type}/${id}`
  if (fullUrl?.startsWith(urnUuid)) return `${type}/${fullUrl.slice(urnUuid.length)}`
  return `${type}#${sha256(source)}`
}

/** `patients.source_index` and its like. Hexadecimal first: FHIR ids differ by case, tokens do not. */
export function sourceIndex(index: BlindIndex, name: string): Buffer {
  return index.exact('fhir', Buffer.from(name, 'utf8').toString('hex'))
}

/** Tells whether a source changed since the last import, to the letter; keyed, so it tells no more. */
export function sourceDigest(index: BlindIndex, source: string): Buffer {
  return index.exact('fhir source', sha256(source))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
