import { type ResourceNode } from '#app/fhir/resource_node'

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

export type Period = { start: string | null; end: string | null }

/** A FHIR date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day of the calendar. */
export function dateAt(node: ResourceNode, key: string): string | null {
  const value = node.text(key)
  if (value !== null && !isDate(value)) {
    node.reject(key, 'is not a date')
  }
  return value
}

/** A FHIR dateTime or instant: a date as above, or a day with a time and its offset. */
export function dateTimeAt(node: ResourceNode, key: string): string | null {
  const value = node.text(key)
  const day = value && (DATE_TIME.exec(value)?.[1] ?? value)
  if (day !== null && !isDate(day)) {
    node.reject(key, 'is not a date or time')
  }
  return value
}

export function periodAt(node: ResourceNode, key: string): Period | null {
  const period = node.child(key)
  return period && { start: dateTimeAt(period, 'start'), end: dateTimeAt(period, 'end') }
}

/** What a CodeableConcept is called: its own text, else the name or code of a coding. */
export function conceptDisplay(concept: ResourceNode | null): string | null {
  if (!concept) {
    return null
  }
  const codings = concept.children('coding')
  return (
    concept.text('text') ??
    firstOf(codings, (coding) => coding.text('display')) ??
    firstOf(codings, (coding) => coding.text('code'))
  )
}

export function conceptCode(concept: ResourceNode | null): string | null {
  return concept && firstOf(concept.children('coding'), (coding) => coding.text('code'))
}

/** Why an element has no value: extension data-absent-reason on its `_` twin, as a code. */
export function absentReason(node: ResourceNode, key: string): string | null {
  const url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
  const extensions = node.child(`_${key}`)?.children('extension') ?? []
  return firstOf(extensions, (one) => (one.text('url') === url ? one.text('valueCode') : null))
}

export function firstOf<T>(
  nodes: readonly ResourceNode[],
  read: (node: ResourceNode) => T | null
): T | null {
  for (const node of nodes) {
    const value = read(node)
    if (value !== null) {
      return value
    }
  }
  return null
}

function isDate(value: string): boolean {
  if (!DATE.test(value) || value.startsWith('0000')) {
    return false
  }
  const [year, month = '01', day = '01'] = value.split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}
