import type { KeyObject } from 'node:crypto'

export interface KeyStoreDescription {
  installationName: string
  purpose: 'demo' | 'production'
  /** SHA-256 of the service certificate in lower-case hex; `wrappedBy` of a tenant's KEK. */
  certificateFingerprint: string
  validFrom: Date
  validUntil: Date
}

/**
 * Where the installation's private keys live. The file store keeps them in memory after one
 * passphrase; a hardware module can implement the same contract.
 */
export interface KeyStore {
  describe(): KeyStoreDescription

  /** The certificate tenant KEKs are wrapped for. */
  readonly certificatePem: string

  /** The certificate of the last key ceremony; KEKs are wrapped for it too. Null before one. */
  readonly recoveryCertificatePem: string | null

  /** The installation CA that must have issued both. */
  readonly authorityPem: string

  /**
   * Decrypts a key that was wrapped for `certificatePem`.
   *
   * @throws E_KEY_INTEGRITY when it was damaged or wrapped for another certificate
   */
  unwrap(wrapped: Buffer): Buffer

  /** Signs an audit head: 64 bytes of Ed25519 (RFC 8032). */
  signHead(data: Buffer): Buffer

  /** Verifies what `signHead` signed; bound to the CA by `audit_signing.cms`. */
  readonly headPublicKey: KeyObject
}
