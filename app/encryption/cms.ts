import type { KeyObject } from 'node:crypto'
import forge from 'node-forge'
import type { Issued } from '#app/encryption/installation_certificates'

/**
 * A text signed by the installation CA: CMS SignedData (RFC 5652), as
 * `openssl cms -verify -CAfile ca.crt -inform PEM` accepts it.
 *
 * @returns PEM
 */
export function signStatement(authority: Issued, text: string): string {
  const message = forge.pkcs7.createSignedData()
  message.content = forge.util.createBuffer(text, 'utf8')
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

/**
 * A text that one certificate's private key opens: CMS EnvelopedData (RFC 5652) with AES-256-CBC,
 * as `openssl cms -decrypt -inform PEM` reads it. CBC does not authenticate: whoever opens it
 * compares what comes out with a public key that the CA vouches for.
 *
 * @returns PEM
 */
export function encryptFor(certificate: forge.pki.Certificate, text: string): string {
  const message = forge.pkcs7.createEnvelopedData()
  message.addRecipient(certificate)
  message.content = forge.util.createBuffer(text, 'utf8')
  message.encrypt()
  // Its types know signed messages only.
  return forge.pkcs7.messageToPem(message as unknown as forge.pkcs7.PkcsSignedData)
}

/** @throws Error when it is for another certificate, or damaged */
export function decryptWith(
  pem: string,
  certificate: forge.pki.Certificate,
  privateKey: KeyObject
): string {
  const message = forge.pkcs7.messageFromPem(pem) as forge.pkcs7.PkcsEnvelopedData
  const recipient = message.findRecipient(certificate)
  if (!recipient) throw new Error('It is encrypted for another certificate')
  const key = privateKey.export({ type: 'pkcs1', format: 'pem' })
  message.decrypt(recipient, forge.pki.privateKeyFromPem(key.toString()))
  const content = message.content
  if (!content || typeof content === 'string') throw new Error('It is damaged')
  return forge.util.decodeUtf8(content.getBytes())
}
