import type { FederationRefusal } from '#app/federation/contracts/proven_identity'
import {
  attributeOf,
  childrenOf,
  everyElement,
  isNamed,
  onlyChild,
} from '#app/federation/saml/xml_dom'

/** RSA with SHA-2 alone: SHA-1 collides, and HMAC would make the public certificate the secret. */
const signatureMethods = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
])
const digestMethods = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
])
const canonicalisation = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const transforms = new Set([
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  canonicalisation,
])

type Refusal = Extract<FederationRefusal, 'bad_signature' | 'weak_algorithm' | 'malformed'>

/**
 * What a signature must look like before its value is worth computing: it lies in the element it
 * signs, refers to that one alone, and uses nothing weak (SAML core 2.0 §5.4).
 */
export function signatureRefusal(signature: Element): Refusal | null {
  const info = onlyChild(signature, 'signature', 'SignedInfo')
  const reference = info && onlyChild(info, 'signature', 'Reference')
  if (!info || !reference) return 'bad_signature'
  if (!isSignaturePlain(signature)) return 'bad_signature'
  if (!refersToParent(signature, reference)) return 'bad_signature'
  if (!usesPlainTransforms(info, reference)) return 'bad_signature'
  return usesStrongAlgorithms(info, reference) ? null : 'weak_algorithm'
}

/** One SignedInfo, one value, no `ds:Object`: the hiding place of wrapped assertions. */
function isSignaturePlain(signature: Element): boolean {
  const isOnce = (name: string) => onlyChild(signature, 'signature', name) !== null
  const objects = childrenOf(signature, 'signature', 'Object')
  return isOnce('SignatureValue') && objects.length === 0
}

function refersToParent(signature: Element, reference: Element): boolean {
  const parentId = attributeOf(signature.parentNode as Element, 'ID')
  return parentId !== null && reference.getAttribute('URI') === `#${parentId}`
}

function usesPlainTransforms(info: Element, reference: Element): boolean {
  const method = onlyChild(info, 'signature', 'CanonicalizationMethod')
  if (attributeOf(method, 'Algorithm') !== canonicalisation) return false
  const steps = [...everyElement(reference)].filter((one) => isNamed(one, 'signature', 'Transform'))
  const names = steps.map((step) => attributeOf(step, 'Algorithm') ?? '')
  return names.length === 2 && names.every((name) => transforms.has(name))
}

function usesStrongAlgorithms(info: Element, reference: Element): boolean {
  const method = onlyChild(info, 'signature', 'SignatureMethod')
  const digest = onlyChild(reference, 'signature', 'DigestMethod')
  return (
    signatureMethods.has(attributeOf(method, 'Algorithm') ?? '') &&
    digestMethods.has(attributeOf(digest, 'Algorithm') ?? '')
  )
}
