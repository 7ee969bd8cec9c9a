import { accept, refuse, type Result } from '#app/result'
import { isResourceType } from '#app/fhir/resource_types'
import { isJsonObject, type FhirResource, type JsonObject } from '#app/fhir/json'
import { elementsOf, memberOf, wholeValue, type Slice } from '#app/fhir/json_source'

/** A FHIR id: https://hl7.org/fhir/R4/datatypes.html#id */
const ID = /^[A-Za-z0-9\-.]{1,64}$/

/** One resource with the exact text it was written in, or the reason why it is none. */
export type DocumentPart =
  { resource: FhirResource; source: string; fullUrl?: string } | { reason: string }

/**
 * The resources of one JSON text: itself, or the entries of a Bundle of any type in their order.
 * A bad entry takes only its own place.
 */
export function* readDocument(bytes: Buffer): Generator<DocumentPart> {
  const decoded = decode(bytes)
  const parsed = decoded.ok ? parse(decoded.value) : decoded
  if (!decoded.ok || !parsed.ok) {
    yield { reason: decoded.ok && !parsed.ok ? parsed.reason : 'The text is not UTF-8.' }
    return
  }

  const text = decoded.value
  const entries = bundleEntries(text, parsed.value)
  if (!entries) {
    yield checkResource(parsed.value, text, wholeValue(text))
    return
  }
  for (const entry of entries) {
    yield readEntry(text, entry)
  }
}

function decode(bytes: Buffer): Result<string> {
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('The text is not UTF-8.')
  }
}

/** The engine's own message quotes the text around the error, which may be health data. */
function parse(text: string): Result<unknown> {
  try {
    return accept(JSON.parse(text))
  } catch (error) {
    const place = /line \d+ column \d+/.exec(String(error))
    return refuse(
      place ? `The text is not JSON: it breaks at ${place[0]}.` : 'The text is not JSON.'
    )
  }
}

function bundleEntries(text: string, value: unknown): Iterable<Slice> | null {
  if (!isJsonObject(value) || value.resourceType !== 'Bundle') {
    return null
  }
  if (!Array.isArray(value.entry)) {
    return value.entry === undefined ? [] : null
  }
  const entry = memberOf(text, wholeValue(text), 'entry')
  return entry && elementsOf(text, entry)
}

function readEntry(text: string, entry: Slice): DocumentPart {
  const value: unknown = JSON.parse(text.slice(entry.start, entry.end))
  if (!isJsonObject(value)) {
    return { reason: 'The entry is not an object.' }
  }

  const at = memberOf(text, entry, 'resource')
  if (!at) {
    return { reason: 'The entry has no resource.' }
  }
  return withFullUrl(checkResource(value.resource, text, at), value)
}

function withFullUrl(part: DocumentPart, entry: JsonObject): DocumentPart {
  return 'resource' in part && typeof entry.fullUrl === 'string'
    ? { ...part, fullUrl: entry.fullUrl }
    : part
}

function checkResource(value: unknown, text: string, at: Slice): DocumentPart {
  if (!isJsonObject(value)) {
    return { reason: 'The resource is not an object.' }
  }
  const { resourceType, id } = value
  if (typeof resourceType !== 'string') {
    return { reason: 'The resource has no resourceType.' }
  }
  if (!isResourceType(resourceType)) {
    return { reason: 'The resourceType is not one of FHIR R4.' }
  }
  if (resourceType === 'Bundle' && 'entry' in value && !Array.isArray(value.entry)) {
    return { reason: 'The entry of the Bundle is not a list.' }
  }
  if (id !== undefined && (typeof id !== 'string' || !ID.test(id))) {
    return { reason: 'The id is not a FHIR id (1 to 64 of A–Z, a–z, 0–9, - and .).' }
  }
  return { resource: value as FhirResource, source: text.slice(at.start, at.end) }
}
