/** How much of a document is looked at; an assertion with a thousand groups stays far below. */
export type XmlLimits = { bytesMax: number; depthMax: number; elementsMax: number }

/** The answer of an identity provider, posted by a stranger's browser. */
export const answerLimits: XmlLimits = { bytesMax: 192 * 1024, depthMax: 24, elementsMax: 4_000 }

/** A provider's description of itself, given by an administrator. */
export const metadataLimits: XmlLimits = { bytesMax: 512 * 1024, depthMax: 24, elementsMax: 8_000 }

/** An opening, closing or empty element. No `<` can stand in an attribute (XML 1.0 §3.1). */
const TAG =
  /<(?:(?<closing>\/)(?<closed>[^\s<>/"'=&!?]+)\s*|(?<name>[^\s<>/"'=&!?]+)(?<attributes>(?:\s+[^\s<>/"'=&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?))>/y

const XML_DECLARATION = /^<\?xml\s+version=["']1\.0["'](?:\s+encoding=["']utf-8["'])?[^<>?]*\?>\s*/i

/** Without a DTD these are all there are (XML 1.0 §4.6). */
const FOREIGN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i

/** Control characters that XML 1.0 §2.2 has no place for. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/**
 * Whether a text is XML of the plain kind and within its limits: no document type, entity,
 * comment, CDATA section or processing instruction. It looks at characters, before any parser
 * does: what two parsers read differently never reaches the second (SAML's signature and its
 * reader are such a pair), and a million laughs end at the first `<!`.
 */
export function isPlainXml(text: string, limits: XmlLimits): boolean {
  if (Buffer.byteLength(text) > limits.bytesMax) return false
  const body = text.replace(XML_DECLARATION, '')
  if (body.includes('<!') || body.includes('<?')) return false
  if (FORBIDDEN.test(body) || FOREIGN_ENTITY.test(body)) return false
  return isOneTree(body.trim(), limits)
}

/** Comments are the one thing metadata may have more than an answer: nothing in it is signed for us. */
export function withoutComments(text: string): string {
  return text.replaceAll(/<!--(?:[^-]|-[^-])*-->/g, '')
}

/** Every element is closed by its own name, inside one root, and not too deep. */
function isOneTree(body: string, { depthMax, elementsMax }: XmlLimits): boolean {
  const open: string[] = []
  let at = 0
  for (let elements = 0; at < body.length;) {
    TAG.lastIndex = at
    const groups = TAG.exec(body)?.groups
    if (!groups) return false
    at = TAG.lastIndex
    if (groups.closing) {
      if (open.pop() !== groups.closed) return false
    } else {
      elements += 1
      if (!groups.empty) open.push(groups.name!)
      if (elements > elementsMax || open.length > depthMax) return false
    }
    if (open.length === 0) return at === body.length
    at = body.indexOf('<', at)
    if (at < 0) return false
  }
  return false
}
