import type { FederationRefusal } from '#app/federation/contracts/proven_identity'
import { signatureRefusal } from '#app/federation/saml/signature_rules'
import {
  attributeOf,
  childrenOf,
  everyElement,
  isNamed,
  onlyChild,
  textOf,
} from '#app/federation/saml/xml_dom'

/** What an answer says of itself. None of it is proved yet. */
export type AnswerShape = {
  inResponseTo: string | null
  destination: string | null
  issuer: string | null
}

type Reading =
  { ok: true; shape: AnswerShape } | { ok: false; why: FederationRefusal; detail?: string }

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success'

/** Names of which an answer holds one, wherever they are and whatever namespace they claim. */
const once = new Set(['Response', 'Assertion', 'Subject', 'Conditions'])

/**
 * Refuses every answer whose elements are not where SAML puts them, before a signature is
 * computed: one response, one assertion below it, each signed by a signature of its own if at all.
 * A wrapped answer (XSW 1–8) needs a second response or assertion, so it ends here whatever the
 * library would have made of it.
 */
export function readAnswerShape(root: Element): Reading {
  if (!isNamed(root, 'protocol', 'Response')) return malformed('not_a_response')
  const failure = failureOf(root)
  if (failure) return failure
  if (hasEncryption(root)) return malformed('encrypted')
  if (hasTwins(root)) return { ok: false, why: 'bad_signature', detail: 'wrapped' }
  const assertion = onlyChild(root, 'assertion', 'Assertion')
  if (!assertion) return malformed('no_assertion')
  const why = refusedSignature(root, assertion)
  if (why) return { ok: false, why }

  const issuer = textOf(onlyChild(root, 'assertion', 'Issuer'))
  const inResponseTo = attributeOf(root, 'InResponseTo')
  return {
    ok: true,
    shape: { inResponseTo, destination: attributeOf(root, 'Destination'), issuer },
  }
}

/** The provider says that it did not sign anybody in; its last word on why is kept. */
function failureOf(root: Element): Reading | null {
  const status = onlyChild(root, 'protocol', 'Status')
  const code = status && onlyChild(status, 'protocol', 'StatusCode')
  const value = attributeOf(code, 'Value')
  if (!code || !value) return malformed('no_status')
  if (value === SUCCESS) return null
  const nested = attributeOf(onlyChild(code, 'protocol', 'StatusCode'), 'Value')
  return { ok: false, why: 'provider_error', detail: statusWord(nested ?? value) }
}

/** `urn:oasis:names:tc:SAML:2.0:status:NoPassive` → `NoPassive`; a provider's own is not quoted. */
function statusWord(value: string): string | undefined {
  return /^urn:oasis:names:tc:SAML:2\.0:status:([A-Za-z]{1,40})$/.exec(value)?.[1]
}

function hasEncryption(root: Element): boolean {
  return [...everyElement(root)].some((one) => one.localName?.startsWith('Encrypted'))
}

/** Two of a kind, an element in a foreign namespace's clothes, or one id for two elements. */
function hasTwins(root: Element): boolean {
  const [names, ids] = [new Set<string>(), new Set<string>()]
  for (const element of everyElement(root)) {
    const name = element.localName ?? ''
    if (once.has(name) && names.has(name)) return true
    names.add(name)
    for (const key of ['ID', 'Id', 'id']) {
      const id = attributeOf(element, key)
      if (id && ids.has(id)) return true
      if (id) ids.add(id)
    }
  }
  return false
}

/** A signature lies directly in the response or the assertion, once, and the assertion has one. */
function refusedSignature(root: Element, assertion: Element): FederationRefusal | null {
  const signatures = [...everyElement(root)].filter((one) => one.localName === 'Signature')
  const own = childrenOf(assertion, 'signature', 'Signature')
  const outer = childrenOf(root, 'signature', 'Signature')
  if (own.length !== 1 || outer.length > 1) return 'bad_signature'
  if (signatures.length !== own.length + outer.length) return 'bad_signature'
  for (const signature of signatures) {
    const why = signatureRefusal(signature)
    if (why) return why
  }
  return null
}

function malformed(detail: string): Reading {
  return { ok: false, why: 'malformed', detail }
}
