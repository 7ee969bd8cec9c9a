import { X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import { E_CERTIFICATE_REFUSED } from '#app/encryption/exceptions'

const RSA_BITS_MIN = 3072

/**
 * A key is wrapped only for a certificate of this installation's CA that is valid now, made
 * for wrapping keys and strong enough (NIST SP 800-57 part 1, table 2: 128 bits of security).
 *
 * @throws E_CERTIFICATE_REFUSED with the reason
 */
export function assertCanReceiveKeys(certificatePem: string, authorityPem: string, now: Date) {
  const certificate = new X509Certificate(certificatePem)
  const reason = refusalReason(certificate, new X509Certificate(authorityPem), now)
  if (reason) throw new E_CERTIFICATE_REFUSED([certificate.subject.replaceAll('\n', ', '), reason])
}

function refusalReason(certificate: X509Certificate, authority: X509Certificate, now: Date) {
  const isIssued = certificate.checkIssued(authority) && certificate.verify(authority.publicKey)
  if (!isIssued || !authority.ca) return 'the installation CA did not issue it'
  if (now < certificate.validFromDate) return 'it is not valid yet'
  if (now > certificate.validToDate) return 'it has expired'
  if (certificate.ca) return 'it is a CA certificate'
  if (!mayEncipherKeys(certificate)) return 'its key usage is not key encipherment'
  const bits = certificate.publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < RSA_BITS_MIN) return `its key is not RSA of at least ${RSA_BITS_MIN} bits`
  return null
}

function mayEncipherKeys(certificate: X509Certificate): boolean {
  const parsed = forge.pki.certificateFromPem(certificate.toString())
  const usage: unknown = parsed.getExtension('keyUsage')
  if (typeof usage !== 'object' || usage === null) return false
  return 'keyEncipherment' in usage && usage.keyEncipherment === true
}
