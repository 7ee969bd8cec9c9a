import { createHash, type KeyObject } from 'node:crypto'
import { signStatement } from '#app/encryption/cms'
import type { Issued } from '#app/encryption/installation_certificates'

/**
 * Binds the Ed25519 audit-signing key to the installation CA: a CMS SignedData (RFC 5652) over
 * a JSON statement. node-forge can put no Ed25519 key into a certificate, and a statement that
 * `openssl cms -verify -CAfile ca.crt -in audit_signing.cms -inform PEM` accepts does as well.
 *
 * @returns PEM
 */
export function signAuditKeyStatement(
  authority: Issued,
  publicKey: KeyObject,
  installationName: string
): string {
  return signStatement(authority, auditKeyStatement(publicKey, installationName))
}

function auditKeyStatement(publicKey: KeyObject, installationName: string): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return JSON.stringify({
    statement: 'This key signs the audit heads of this installation.',
    installation: installationName,
    algorithm: 'Ed25519',
    publicKey: spki.toString('base64'),
    publicKeySha256: createHash('sha256').update(spki).digest('hex'),
    issuedAt: new Date().toISOString(),
  })
}
