import tls from 'node:tls'

/**
 * Whom a connection trusts: the authorities Node brings, and the operator's own beside them.
 * Undefined leaves Node's default as it is.
 */
export function trustedCertificates(ours: readonly string[] | undefined): string[] | undefined {
  return ours && [...tls.rootCertificates, ...ours]
}
