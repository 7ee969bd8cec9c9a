import type { Answer } from '#tests/support/visitor'

/** The answer without what differs between any two requests, and without the ids of its own path. */
export function shapeOf(answer: Answer, path: string) {
  const { status, headers } = answer
  const text = withoutIds(answer.text, path)
  const type = headers['content-type']
  const location = withoutIds(headers.location ?? '', path)
  if (!type?.startsWith('text/html')) {
    return { status, type, location, text: text.replace(/"incidentId":"[^"]*"/, '') }
  }
  if (!text.includes('data-page')) return { status, type, location, text }
  const { component, props } = answer.page()
  const constant = Object.entries(props).filter(([name]) => !ofThisRequest.has(name))
  const shown = withoutIds(JSON.stringify(Object.fromEntries(constant)), path)
  return { status, type, location, component, props: shown }
}

/** Ids and tokens are the long parts of a path; a challenge is new in every answer. */
function withoutIds(answered: string, path: string): string {
  const text = answered.replaceAll(/challenge=[\w-]{43}/g, 'challenge=:new')
  const ids = path.split('/').filter((part) => part.length >= 16 && /\d/.test(part))
  return ids.reduce((rest, id) => rest.replaceAll(id, ':id'), text)
}

const ofThisRequest = new Set(['csrfToken', 'cspNonce', 'requestId', 'incidentId', 'now'])
