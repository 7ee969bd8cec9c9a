/**
 * The shape of one element of an LDAP message (RFC 4511, in BER). What holds other elements says
 * which; everything else is opaque.
 */
type Shape = { readonly [tag: number]: Shape | 'opaque' } | 'elements'

const OCTETS = 0x04
const SEQUENCE = 0x30
const SET = 0x31
const SEARCH_ENTRY = 0x64
const CONSTRUCTED = 0x20

const attribute: Shape = { [OCTETS]: 'opaque', [SET]: { [OCTETS]: 'opaque' } }
const searchEntry: Shape = { [OCTETS]: 'opaque', [SEQUENCE]: { [SEQUENCE]: attribute } }

const MESSAGE_BYTES_MAX = 4 * 1024 * 1024
const DEPTH_MAX = 12

export class MalformedLdapMessage extends Error {
  override readonly name = 'MalformedLdapMessage'
}

interface Element {
  readonly tag: number
  readonly start: number
  readonly end: number
}

/**
 * How many bytes the first message in the buffer takes; null while it is not all there. The library
 * that reads it later trusts lengths (a value longer than its message makes it read for ever), so
 * each length is checked here first.
 *
 * @throws MalformedLdapMessage
 */
export function wholeMessageLength(bytes: Buffer): number | null {
  const message = elementAt(bytes, 0)
  if (!message) return null
  if (message.tag !== SEQUENCE || message.end > MESSAGE_BYTES_MAX) throw new MalformedLdapMessage()
  if (message.end > bytes.length) return null
  checkInside(bytes, message, 'elements', 0)
  return message.end
}

function checkInside(bytes: Buffer, parent: Element, shape: Shape, depth: number): void {
  if (depth > DEPTH_MAX) throw new MalformedLdapMessage()
  let { start } = parent
  while (start < parent.end) {
    const child = elementAt(bytes, start)
    if (!child || child.end > parent.end) throw new MalformedLdapMessage()
    const inner = shapeOf(child.tag, shape)
    if (inner !== 'opaque') checkInside(bytes, child, inner, depth + 1)
    start = child.end
  }
}

function shapeOf(tag: number, shape: Shape): Shape | 'opaque' {
  if (shape !== 'elements') {
    const inner = shape[tag]
    if (!inner) throw new MalformedLdapMessage()
    return inner
  }
  if (tag === SEARCH_ENTRY) return searchEntry
  return (tag & CONSTRUCTED) === 0 ? 'opaque' : 'elements'
}

/** Null when the header is not all there. */
function elementAt(bytes: Buffer, at: number): Element | null {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || first === undefined) return null
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first }

  const digits = first & 0x7f
  if (digits === 0 || digits > 4) throw new MalformedLdapMessage()
  const start = at + 2 + digits
  if (start > bytes.length) return null
  return { tag, start, end: start + bytes.readUIntBE(at + 2, digits) }
}
