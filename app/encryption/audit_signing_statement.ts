import { createHash, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
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
  const message = forge.pkcs7.createSignedData()
  const statement = auditKeyStatement(publicKey, installationName)
  message.content = forge.util.createBuffer(statement, 'utf8')
  message.addCertificate(authority.certificate)
  message.addSigner({
    key: authority.privateKey,
    certificate: authority.certificate,
    digestAlgorithm: forge.pki.oids.sha256 ?? '2.16.840.1.101.3.4.2.1',
    authenticatedAttributes: [
      { type: '1.2.840.113549.1.9.3', value: '1.2.840.113549.1.7.1' },
      { type: '1.2.840.113549.1.9.4' },
    ],
  })
  message.sign({ detached: false })
  return forge.pkcs7.messageToPem(message)
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
