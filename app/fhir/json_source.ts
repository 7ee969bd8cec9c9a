/**
 * Finds where a value stands in a JSON text, so that a resource inside a Bundle keeps the very
 * bytes it was sent with. Parsing and writing again would not do: `1.0` becomes `1`, and a
 * decimal with more digits than a double holds is rounded, yet FHIR gives those digits meaning
 * (https://hl7.org/fhir/R4/datatypes.html#decimal).
 *
 * Everything here expects text that JSON.parse has accepted before.
 */
export type Slice = { start: number; end: number }

const SPACE = /\s*/y
const PRIMITIVE = /[^\s,\]}]+/y

/** The member `key` of the object at `at`; of two with one name the last, as JSON.parse does. */
export function memberOf(text: string, at: Slice, key: string): Slice | null {
  let found: Slice | null = null
  let position = skipSpace(text, at.start + 1)

  while (text[position] === '"') {
    const keyEnd = endOfString(text, position)
    const name: unknown = JSON.parse(text.slice(position, keyEnd))
    const start = skipSpace(text, skipSpace(text, keyEnd) + 1)
    const end = endOfValue(text, start)
    if (name === key) {
      found = { start, end }
    }
    position = afterComma(text, end)
  }
  return found
}

/** The elements of the array at `at`, in order. */
export function* elementsOf(text: string, at: Slice): Generator<Slice> {
  let start = skipSpace(text, at.start + 1)

  while (text[start] !== ']') {
    const end = endOfValue(text, start)
    yield { start, end }
    start = afterComma(text, end)
  }
}

/** The outermost value without the space around it. */
export function wholeValue(text: string): Slice {
  const start = skipSpace(text, 0)
  return { start, end: endOfValue(text, start) }
}

/** The same JSON on one line, for NDJSON: space between tokens goes, every token stays as it is. */
export function onOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) {
    return text
  }

  const parts: string[] = []
  let position = 0
  while (position < text.length) {
    const quote = text.indexOf('"', position)
    const end = quote === -1 ? text.length : endOfString(text, quote)
    parts.push(text.slice(position, quote === -1 ? end : quote).replace(/\s+/g, ''))
    parts.push(quote === -1 ? '' : text.slice(quote, end))
    position = end
  }
  return parts.join('')
}

function endOfValue(text: string, start: number): number {
  const first = text[start]
  if (first === '"') {
    return endOfString(text, start)
  }
  if (first === '{' || first === '[') {
    return endOfContainer(text, start)
  }
  return endOfMatch(PRIMITIVE, text, start)
}

function endOfContainer(text: string, start: number): number {
  let depth = 0
  let position = start
  do {
    const character = text[position]
    if (character === '"') {
      position = endOfString(text, position)
      continue
    }
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
    position++
  } while (depth > 0)
  return position
}

function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1)
  while (isEscaped(text, quote)) {
    quote = text.indexOf('"', quote + 1)
  }
  return quote + 1
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0
  while (text[position - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

function afterComma(text: string, position: number): number {
  const next = skipSpace(text, position)
  return text[next] === ',' ? skipSpace(text, next + 1) : next
}

function skipSpace(text: string, position: number): number {
  return endOfMatch(SPACE, text, position)
}

function endOfMatch(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position
  pattern.test(text)
  return pattern.lastIndex
}
