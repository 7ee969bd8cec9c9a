import { createPublicKey, verify, type KeyObject } from 'node:crypto'

/** Bytes of a P-256 public key as SubjectPublicKeyInfo (RFC 5480). */
const SPKI_BYTES = 91

/** The public half of a device's key; null for anything but a key on P-256. */
export function deviceKeyOf(spki: Buffer): KeyObject | null {
  if (spki.length !== SPKI_BYTES) return null
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null
  } catch {
    return null
  }
}

/** WebCrypto signs ECDSA as r and s side by side, not as DER. */
export function hasSigned(spki: Buffer, challenge: string, signature: Buffer): boolean {
  const key = deviceKeyOf(spki)
  if (!key) return false
  return verify('sha256', Buffer.from(challenge), { key, dsaEncoding: 'ieee-p1363' }, signature)
}
