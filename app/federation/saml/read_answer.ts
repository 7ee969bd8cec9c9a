import type { FederationRefusal } from '#app/federation/contracts/proven_identity'
import { readAnswerShape, type AnswerShape } from '#app/federation/saml/answer_shape'
import { answerLimits, isPlainXml } from '#app/federation/saml/strict_xml'
import { parseXml } from '#app/federation/saml/xml_dom'

export type PostedAnswer = AnswerShape & {
  /** As it was posted, for the library. */
  encoded: string
  xml: string
}

type Reading =
  { ok: true; answer: PostedAnswer } | { ok: false; why: FederationRefusal; detail?: string }

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/

/** The form field of the HTTP-POST binding, as far as it can be believed without a key. */
export function readAnswer(field: unknown): Reading {
  const xml = typeof field === 'string' ? decode(field) : null
  if (xml === null || !isPlainXml(xml, answerLimits)) return { ok: false, why: 'malformed' }
  const root = parseXml(xml)
  if (!root) return { ok: false, why: 'malformed' }
  const reading = readAnswerShape(root)
  if (!reading.ok) return reading
  const encoded = Buffer.from(xml, 'utf8').toString('base64')
  return { ok: true, answer: { ...reading.shape, encoded, xml } }
}

/** Base64 of UTF-8 and nothing else: what the library would quietly mend is refused. */
function decode(field: string): string | null {
  if (field.length > answerLimits.bytesMax * 2 || !BASE64.test(field)) return null
  try {
    const bytes = Buffer.from(field, 'base64')
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
