import type { X509Certificate } from 'node:crypto'
import type { ConnectionContent } from '#app/federation/connections'
import { hasExpired, readCertificates } from '#app/federation/saml/certificates'
import { metadataPath } from '#app/federation/saml/service_provider'
import type { ConnectionRow } from '#app/federation/statements/connection_statements'
import type { ConnectionProps } from '#resources/inertia/contract'

type Metadata = NonNullable<ConnectionProps['connection']['metadata']>

/**
 * Where our metadata lies, whether the provider's has an address, and the certificates that count;
 * null for other protocols.
 */
export function samlMetadataOf(
  { id, protocol }: ConnectionRow,
  { settings }: ConnectionContent
): Metadata | null {
  if (protocol !== 'saml') return null
  const read = readCertificates(String(settings.certificates ?? ''))
  return {
    path: metadataPath(id),
    hasAddress: typeof settings.metadataAddress === 'string',
    certificates: read.ok ? read.certificates.map(toCertificate) : [],
  }
}

/** The fingerprint is how two people on the telephone know that they mean the same one. */
function toCertificate(certificate: X509Certificate): Metadata['certificates'][number] {
  return {
    name: certificate.subject.replaceAll('\n', ', '),
    fingerprint: certificate.fingerprint256,
    from: certificate.validFromDate.toISOString(),
    until: certificate.validToDate.toISOString(),
    hasExpired: hasExpired(certificate, new Date()),
  }
}
