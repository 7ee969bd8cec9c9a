import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import forge from 'node-forge'

/** X.509 organizational unit of every certificate a demo makes; `npm start` refuses it. */
export const DEMO_MARKER = 'DEMO – not for production'

export type InstallationPurpose = 'demo' | 'production'

const RSA_BITS = 3072
const AUTHORITY_YEARS = 10
const SERVICE_YEARS = 3
const CLOCK_SKEW_MS = 60 * 60 * 1000

/** An RSA-3072 key with its certificate, as node-forge holds them. */
export interface Issued {
  certificate: forge.pki.Certificate
  privateKey: forge.pki.rsa.PrivateKey
}

/** The self-signed root of one installation (RFC 5280); it issues end certificates only. */
export function issueAuthority(installationName: string, purpose: InstallationPurpose): Issued {
  const { privateKey, certificate } = draft(`${installationName} CA`, purpose, AUTHORITY_YEARS)
  certificate.setIssuer(certificate.subject.attributes)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, digitalSignature: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ])
  certificate.sign(privateKey, forge.md.sha256.create())
  return { certificate, privateKey }
}

/** The certificate tenant keys are wrapped for: key encipherment and nothing else. */
export function issueServiceCertificate(
  authority: Issued,
  installationName: string,
  purpose: InstallationPurpose
): Issued {
  return issueReceiver(authority, `${installationName} keys`, purpose, SERVICE_YEARS)
}

/**
 * A certificate that keys and shares are encrypted for: the service's, the recovery key's, an
 * officer's, the backups'. Key encipherment and nothing else.
 */
export function issueReceiver(
  authority: Issued,
  commonName: string,
  purpose: InstallationPurpose,
  years: number
): Issued {
  const { privateKey, certificate } = draft(commonName, purpose, years)
  const authorityKeyId = authority.certificate.generateSubjectKeyIdentifier().getBytes()
  certificate.setIssuer(authority.certificate.subject.attributes)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', keyEncipherment: true, critical: true },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: authorityKeyId },
  ])
  certificate.sign(authority.privateKey, forge.md.sha256.create())
  return { certificate, privateKey }
}

/** node:crypto makes the key: node-forge's own generator takes seconds. */
function draft(commonName: string, purpose: InstallationPurpose, years: number): Issued {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: RSA_BITS })
  const certificate = forge.pki.createCertificate()
  const forgeKey = toForgeKey(privateKey)
  certificate.publicKey = forge.pki.setRsaPublicKey(forgeKey.n, forgeKey.e)
  // A positive serial number of at most twenty bytes (RFC 5280 §4.1.2.2).
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = new Date(Date.now() - CLOCK_SKEW_MS)
  certificate.validity.notAfter = new Date()
  certificate.validity.notAfter.setFullYear(new Date().getFullYear() + years)
  certificate.setSubject(subject(commonName, purpose))
  return { certificate, privateKey: forgeKey }
}

/**
 * A certificate to issue others with. node-forge reads UTF-8 names as bytes and writes them as text:
 * without this, the å of an issuer's name would be encoded twice, and no chain would hold.
 */
export function readIssuer(pem: string): forge.pki.Certificate {
  const certificate = forge.pki.certificateFromPem(pem)
  for (const { attributes } of [certificate.subject, certificate.issuer]) {
    for (const attribute of attributes) attribute.value = textOf(attribute)
  }
  return certificate
}

function textOf({ value, valueTagClass }: forge.pki.CertificateField) {
  const isUtf8 = Number(valueTagClass) === Number(forge.asn1.Type.UTF8)
  return isUtf8 && typeof value === 'string' ? forge.util.decodeUtf8(value) : value
}

/** A private key as node-forge holds it. */
export function toForgeKey(privateKey: KeyObject): forge.pki.rsa.PrivateKey {
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' })
  return forge.pki.privateKeyFromPem(pem.toString())
}

function subject(commonName: string, purpose: InstallationPurpose) {
  // Subjects are UTF-8, which node-forge does only when told the ASN.1 type.
  const utf8 = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class
  const organization = { shortName: 'O', value: 'Varde', valueTagClass: utf8 }
  const unit = { shortName: 'OU', value: DEMO_MARKER, valueTagClass: utf8 }
  const name = { shortName: 'CN', value: commonName, valueTagClass: utf8 }
  return purpose === 'demo' ? [organization, unit, name] : [organization, name]
}
