const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

const NEW_LINE_AFTER = new Set([
  'p',
  'div',
  'br',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
])

/**
 * The words of a FHIR narrative (XHTML, https://hl7.org/fhir/R4/narrative.html) as plain text:
 * a line per block and list item, cells apart by tabs, no markup. Never used as HTML again.
 */
export function narrativeText(xhtml: string): string {
  const words: string[] = []
  let position = 0

  while (position < xhtml.length) {
    const open = xhtml.indexOf('<', position)
    const end = open === -1 ? -1 : endOfTag(xhtml, open)
    if (end === -1) {
      words.push(plain(xhtml.slice(position)))
      break
    }
    words.push(plain(xhtml.slice(position, open)), spaceFor(xhtml.slice(open, end)))
    position = end
  }
  return words
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function endOfTag(xhtml: string, start: number): number {
  if (xhtml.startsWith('<!--', start)) {
    const end = xhtml.indexOf('-->', start)
    return end === -1 ? -1 : end + 3
  }

  let quote: string | null = null
  for (let position = start; position < xhtml.length; position++) {
    const character = xhtml[position]
    if (quote) {
      quote = character === quote ? null : quote
    } else if (character === '"' || character === "'") {
      quote = character
    } else if (character === '>') {
      return position + 1
    }
  }
  return -1
}

function spaceFor(tag: string): string {
  const [, closing, name = ''] = /^<(\/?)\s*([a-z][a-z0-9]*)/i.exec(tag) ?? []
  const element = name.toLowerCase()
  if (element === 'li' && !closing) return '\n• '
  if (/^h[1-6]$/.test(element)) return '\n'
  if ((element === 'td' || element === 'th') && closing) return '\t'
  return NEW_LINE_AFTER.has(element) && (closing || element === 'br') ? '\n' : ''
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) {
      return ENTITIES[name] ?? whole
    }
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
