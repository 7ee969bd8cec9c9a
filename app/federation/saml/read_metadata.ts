import type { X509Certificate } from 'node:crypto'
import { readCertificates } from '#app/federation/saml/certificates'
import { isPlainXml, metadataLimits, withoutComments } from '#app/federation/saml/strict_xml'
import {
  attributeOf,
  childrenOf,
  everyElement,
  isNamed,
  parseXml,
  textOf,
} from '#app/federation/saml/xml_dom'

/** What a provider says of itself in its metadata. */
export type ProviderMetadata = {
  entityId: string
  signOnUrl: string
  certificates: readonly X509Certificate[]
}

export type MetadataFault =
  'not_metadata' | 'not_one_provider' | 'no_redirect' | 'no_certificate' | 'not_https'

type Reading = { ok: true; metadata: ProviderMetadata } | { ok: false; fault: MetadataFault }

/** Characters of an entity id (SAML core §8.3.6) and of an address. */
export const ENTITY_ID_MAX = 1_024
export const ADDRESS_MAX = 2_000

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

/**
 * Reads an identity provider's metadata (SAML metadata 2.0 §2.4). Its own signature is not looked
 * at: it is believed because an administrator gave it, or because it came over TLS from the
 * address an administrator gave.
 */
export function readMetadata(text: string): Reading {
  const plain = withoutComments(text.replace(/^\uFEFF/, '')).trim()
  const root = isPlainXml(plain, metadataLimits) ? parseXml(plain) : null
  if (!root) return { ok: false, fault: 'not_metadata' }
  const providers = [...everyElement(root)].filter((one) =>
    isNamed(one, 'metadata', 'IDPSSODescriptor')
  )
  if (providers.length !== 1) return { ok: false, fault: 'not_one_provider' }

  const [descriptor] = providers
  const entityId = attributeOf(descriptor!.parentNode as Element, 'entityID')
  const signOnUrl = redirectUrlOf(descriptor!)
  if (!entityId || !signOnUrl || !isUsable(entityId, signOnUrl)) {
    return { ok: false, fault: 'no_redirect' }
  }
  if (new URL(signOnUrl).protocol !== 'https:') return { ok: false, fault: 'not_https' }
  const certificates = readCertificates(signingCertificatesOf(descriptor!))
  if (!certificates.ok) return { ok: false, fault: 'no_certificate' }
  return { ok: true, metadata: { entityId, signOnUrl, certificates: certificates.certificates } }
}

/** Within what the form takes when the same is typed. */
function isUsable(entityId: string, signOnUrl: string): boolean {
  const isShort = entityId.length <= ENTITY_ID_MAX && signOnUrl.length <= ADDRESS_MAX
  return isShort && !/\s/.test(entityId) && URL.canParse(signOnUrl)
}

function redirectUrlOf(descriptor: Element): string | null {
  const services = childrenOf(descriptor, 'metadata', 'SingleSignOnService')
  const redirect = services.find((one) => one.getAttribute('Binding') === REDIRECT)
  return attributeOf(redirect ?? null, 'Location')
}

/** A key without a stated use signs and encrypts (§2.4.1.1). */
function signingCertificatesOf(descriptor: Element): string {
  return childrenOf(descriptor, 'metadata', 'KeyDescriptor')
    .filter((key) => attributeOf(key, 'use') !== 'encryption')
    .flatMap((key) => [...everyElement(key)])
    .filter((one) => isNamed(one, 'signature', 'X509Certificate'))
    .map((one) => textOf(one)?.replaceAll(/\s/g, '') ?? '')
    .map((base64) => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`)
    .join('\n')
}
