import { generateKeyPairSync, randomBytes } from 'node:crypto'
import forge from 'node-forge'
import { SignedXml } from 'xml-crypto'

export type KeyPair = { privateKey: string; certificate: string }

/** What an answer says. Every fact can be a lie. */
export type AnswerFacts = {
  assertionId: string
  issuer: string
  responseIssuer: string
  audience: string
  recipient: string
  destination: string
  inResponseTo: string
  confirmationInResponseTo: string
  issuedAt: Date
  notBefore: Date
  notOnOrAfter: Date
  authenticatedAt: Date
  nameId: string
  nameIdFormat: string
  /** Placed as it is between the tags of the NameID. */
  rawNameId: string | null
  attributes: Readonly<Record<string, readonly string[]>>
  context: string
  status: string
  signs: 'assertion' | 'response' | 'both' | 'nothing'
  signatureAlgorithm: string
  digestAlgorithm: string
  key: KeyPair
  /** Whether the signature carries the certificate of the key that made it. */
  showsCertificate: boolean
}

/** Whom an answer is for. */
export type Asked = { requestId: string; audience: string; answerUrl: string }

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
export const PERSISTENT_NAME = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'
export const PASSWORD_CONTEXT = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success'

/** An identity provider of tests: honest unless it is told to lie. */
export class SamlIdentityProvider {
  readonly key: KeyPair

  constructor(
    readonly entityId = 'https://idp.nordlys.example/saml',
    readonly signOnUrl = 'https://idp.nordlys.example/sso',
    key?: KeyPair
  ) {
    this.key = key ?? createKeyPair()
  }

  /** Its description of itself, as an administrator downloads it. */
  metadata(certificates: readonly string[] = [this.key.certificate]): string {
    const keys = certificates.map(
      (pem) =>
        `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">` +
        `<ds:X509Data><ds:X509Certificate>${bareCertificate(pem)}</ds:X509Certificate></ds:X509Data>` +
        `</ds:KeyInfo></md:KeyDescriptor>`
    )
    return (
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made for a test -->\n` +
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${this.entityId}">` +
      `<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">` +
      keys.join('') +
      `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${this.signOnUrl}"/>` +
      `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${this.signOnUrl}"/>` +
      `</md:IDPSSODescriptor></md:EntityDescriptor>`
    )
  }

  /** The XML of an answer; what is not said otherwise is true. */
  answer(asked: Asked, said: Partial<AnswerFacts> = {}): string {
    const facts = { ...this.#truth(asked), ...said }
    const assertion = assertionXml(facts)
    const inner = ['assertion', 'both'].includes(facts.signs)
      ? signed(assertion, 'Assertion', facts)
      : assertion
    const response = responseXml(facts, inner)
    return ['response', 'both'].includes(facts.signs)
      ? signed(response, 'Response', facts)
      : response
  }

  #truth({ requestId, audience, answerUrl }: Asked): AnswerFacts {
    const now = Date.now()
    return {
      assertionId: newId(),
      issuer: this.entityId,
      responseIssuer: this.entityId,
      audience,
      recipient: answerUrl,
      destination: answerUrl,
      inResponseTo: requestId,
      confirmationInResponseTo: requestId,
      issuedAt: new Date(now),
      notBefore: new Date(now - 60_000),
      notOnOrAfter: new Date(now + 5 * 60_000),
      authenticatedAt: new Date(now),
      nameId: 'kari-0001',
      nameIdFormat: PERSISTENT_NAME,
      rawNameId: null,
      attributes: { displayName: ['Kari Nordmann'], groups: ['ward-7'] },
      context: PASSWORD_CONTEXT,
      status: SUCCESS,
      signs: 'assertion',
      signatureAlgorithm: RSA_SHA256,
      digestAlgorithm: SHA256,
      key: this.key,
      showsCertificate: false,
    }
  }
}

export function createKeyPair(daysValid = 365): KeyPair {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const forgeKey = forge.pki.privateKeyFromPem(privateKey)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(forgeKey.n, forgeKey.e)
  certificate.serialNumber = `01${randomBytes(8).toString('hex')}`
  certificate.validity.notBefore = new Date(Date.now() - 400 * 86_400_000)
  certificate.validity.notAfter = new Date(Date.now() + daysValid * 86_400_000)
  const name = [{ shortName: 'CN', value: 'idp.nordlys.example' }]
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.sign(forgeKey, forge.md.sha256.create())
  return { privateKey, certificate: forge.pki.certificateToPem(certificate) }
}

export function newId(): string {
  return `_${randomBytes(16).toString('hex')}`
}

export function bareCertificate(pem: string): string {
  return pem.replaceAll(/-----[A-Z ]+-----|\s/g, '')
}

/** As it stands in the form that the browser posts. */
export function encoded(xml: string): string {
  return Buffer.from(xml, 'utf8').toString('base64')
}

function assertionXml(facts: AnswerFacts): string {
  const attributes = Object.entries(facts.attributes).map(
    ([name, values]) =>
      `<saml:Attribute Name="${name}">` +
      values.map((one) => `<saml:AttributeValue>${one}</saml:AttributeValue>`).join('') +
      `</saml:Attribute>`
  )
  return (
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${facts.assertionId}" ` +
    `Version="2.0" IssueInstant="${facts.issuedAt.toISOString()}">` +
    `<saml:Issuer>${facts.issuer}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="${facts.nameIdFormat}">${facts.rawNameId ?? facts.nameId}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml:SubjectConfirmationData Recipient="${facts.recipient}" InResponseTo="${facts.confirmationInResponseTo}" ` +
    `NotOnOrAfter="${facts.notOnOrAfter.toISOString()}"/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${facts.notBefore.toISOString()}" NotOnOrAfter="${facts.notOnOrAfter.toISOString()}">` +
    `<saml:AudienceRestriction><saml:Audience>${facts.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${facts.authenticatedAt.toISOString()}"><saml:AuthnContext>` +
    `<saml:AuthnContextClassRef>${facts.context}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    (attributes.length > 0
      ? `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>`
      : '') +
    `</saml:Assertion>`
  )
}

function responseXml(facts: AnswerFacts, assertion: string): string {
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ` +
    `ID="${newId()}" Version="2.0" IssueInstant="${facts.issuedAt.toISOString()}" ` +
    `Destination="${facts.destination}" InResponseTo="${facts.inResponseTo}">` +
    `<saml:Issuer>${facts.responseIssuer}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="${facts.status}"/></samlp:Status>` +
    `${assertion}</samlp:Response>`
  )
}

/** An enveloped signature, after the Issuer, where the schema has it. */
function signed(xml: string, name: 'Assertion' | 'Response', facts: AnswerFacts): string {
  const path = `/*[local-name(.)='${name}']`
  const signature = new SignedXml({
    privateKey: facts.key.privateKey,
    ...(facts.showsCertificate ? { publicCert: facts.key.certificate } : {}),
    signatureAlgorithm: facts.signatureAlgorithm,
    canonicalizationAlgorithm: EXCLUSIVE,
  })
  signature.addReference({
    xpath: path,
    transforms: [ENVELOPED, EXCLUSIVE],
    digestAlgorithm: facts.digestAlgorithm,
  })
  signature.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: `${path}/*[local-name(.)='Issuer']`, action: 'after' },
  })
  return signature.getSignedXml()
}
