import { X509Certificate } from 'node:crypto'
import type { KeyStore } from '#app/encryption/contracts/key_store'
import { DEMO_MARKER } from '#app/encryption/installation_certificates'

/** Whether the keys were made for a demo; production refuses to start with them. */
export function isDemoKeyStore(
  keyStore: Pick<KeyStore, 'certificatePem' | 'authorityPem'>
): boolean {
  return isDemoCertificate(keyStore.certificatePem) || isDemoCertificate(keyStore.authorityPem)
}

/** The same question of one certificate: `ca.crt` answers it before any passphrase is known. */
export function isDemoCertificate(pem: string): boolean {
  const { subject, issuer } = new X509Certificate(pem)
  return [subject, issuer].some((name) => name.split('\n').includes(`OU=${DEMO_MARKER}`))
}
