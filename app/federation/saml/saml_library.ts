import { SAML, ValidateInResponseTo, type CacheProvider } from '@node-saml/node-saml'
import { ASSERTION_AGE_MS_MAX, CLOCK_SKEW_MS } from '#app/federation/saml/judge_assertion'
import type { SamlSettings, ServiceProvider } from '#app/federation/saml/saml_settings'

/** Minutes in which a person signs in at their provider, a lost telephone included. */
export const REQUEST_MINUTES_MAX = 15

/** The key that signs requests, opened for one use. */
export type SigningKey = { privateKey: string; certificate: string }

type Party = { settings: SamlSettings; serviceProvider: ServiceProvider }

/**
 * The library with every default changed that would let something weak in (SHA-1, answers nobody
 * asked for, assertions without an age), and those that lock hospitals out: a demanded password
 * class refuses everybody who signs in with a card.
 */
export function samlLibrary(
  { settings, serviceProvider }: Party,
  requests: CacheProvider,
  signingKey: SigningKey | null = null
): SAML {
  return new SAML({
    issuer: serviceProvider.entityId,
    audience: serviceProvider.entityId,
    callbackUrl: serviceProvider.answerUrl,
    entryPoint: settings.signOnUrl,
    idpIssuer: settings.entityId,
    idpCert: [...settings.certificates],
    ...(signingKey ? { privateKey: signingKey.privateKey } : {}),
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    disableRequestedAuthnContext: true,
    identifierFormat: settings.subjectAttribute === null ? PERSISTENT : null,
    acceptedClockSkewMs: CLOCK_SKEW_MS,
    maxAssertionAgeMs: ASSERTION_AGE_MS_MAX,
    validateInResponseTo: ValidateInResponseTo.always,
    requestIdExpirationPeriodMs: REQUEST_MINUTES_MAX * 60_000,
    cacheProvider: requests,
  })
}

/** The only form of NameID whose giver promises never to give it to another person. */
export const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'
