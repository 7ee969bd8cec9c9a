import { isJsonObject, type JsonValue } from '#app/fhir/json'

/** Members that tell where somebody lives, is treated, or whose practice they belong to. */
const placeMembers: ReadonlySet<string> = new Set([
  'address',
  '_address',
  'valueAddress',
  'location',
  'position',
  'generalPractitioner',
  'managingOrganization',
  'serviceProvider',
  'organization',
  'custodian',
  'contained',
])

/** Narratives are written from the whole resource, so they say what its members said. */
const narrative = 'text'

const places = /(^|\/)(Location|Organization|HealthcareService|PractitionerRole)\//
const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'

const labels = {
  strictly_confidential: { code: 'V', display: 'very restricted' },
  confidential: { code: 'R', display: 'restricted' },
} as const

/**
 * One resource about a protected person without what tells where they are, for an export that has
 * no purpose that needs it. Numbers keep their digits. The Patient carries a security label, so
 * that whoever takes it in knows (https://hl7.org/fhir/R4/security-labels.html).
 */
export function withoutPlaces(source: string, degree: keyof typeof labels): string {
  const resource = JSON.parse(source, keepDigits) as Record<string, JsonValue>
  const clean = strip(resource) as Record<string, JsonValue>
  if (clean.resourceType !== 'Patient') return JSON.stringify(clean)
  const meta = (clean.meta ?? {}) as Record<string, JsonValue>
  const security = Array.isArray(meta.security) ? meta.security : []
  const label = { system: confidentiality, ...labels[degree] }
  return JSON.stringify({ ...clean, meta: { ...meta, security: [...security, label] } })
}

function strip(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.filter((item) => !isPlace(item)).map(stripItem)
  if (typeof value !== 'object' || value === null || isRawNumber(value)) return value
  const kept = Object.entries(value).flatMap(([name, member]) => {
    if (placeMembers.has(name) || isNarrative(name, member) || isPlace(member)) return []
    const stripped = strip(name === 'telecom' ? withoutPages(member) : member)
    return isEmptyList(stripped) ? [] : [[name, stripped] as const]
  })
  return Object.fromEntries(kept)
}

function withoutPages(telecom: JsonValue | undefined): JsonValue | undefined {
  if (!Array.isArray(telecom)) return telecom
  return telecom.filter((point) => isJsonObject(point) && reachable.has(point.system))
}

function stripItem(item: JsonValue): JsonValue {
  return strip(item) ?? null
}

/** FHIR knows no empty list. */
function isEmptyList(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0
}

function isNarrative(name: string, member: JsonValue | undefined): boolean {
  return name === narrative && typeof member === 'object' && member !== null && 'div' in member
}

/** Ways to be reached that are no place; a web page or a fax may be one. */
const reachable: ReadonlySet<unknown> = new Set(['phone', 'sms', 'email', 'pager'])

/** A reference to a place, or an element that holds one, such as a participant of an appointment. */
function isPlace(value: JsonValue | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { reference, type, actor } = value
  if (typeof reference === 'string' && places.test(reference)) return true
  if (typeof type === 'string' && places.test(`${type}/`)) return true
  return typeof actor === 'object' && actor !== null && isPlace(actor)
}

/** `1.0` stays `1.0`: FHIR gives digits meaning. */
function keepDigits(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value
  return rawJson.rawJSON(context.source)
}

function isRawNumber(value: object): boolean {
  return rawJson.isRawJSON(value)
}

/** Node 24 has it; TypeScript's library does not know it yet. */
const rawJson = JSON as unknown as {
  rawJSON(text: string): unknown
  isRawJSON(value: unknown): boolean
}
