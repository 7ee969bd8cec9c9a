import { X509Certificate } from 'node:crypto'

const RSA_BITS_MIN = 2048

/** A provider changes from one key to the next; more than a handful is a mistake. */
export const CERTIFICATES_MAX = 6

export type CertificateFault = 'unreadable' | 'not_rsa' | 'short_key' | 'too_many' | 'none'

type Reading =
  { ok: true; certificates: readonly X509Certificate[] } | { ok: false; fault: CertificateFault }

const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

/**
 * The certificates in a text: PEM blocks, or one certificate as metadata writes it, base64 alone.
 * The same certificate twice counts once.
 */
export function readCertificates(text: string): Reading {
  const blocks = text.match(BLOCK) ?? []
  const rest = text.replaceAll(BLOCK, '').trim()
  const parts = rest === '' ? blocks : [...blocks, pemOf(rest)]
  if (parts.length === 0) return { ok: false, fault: 'none' }
  const read = parts.map(readOne)
  const fault = read.find((one) => typeof one === 'string')
  if (fault) return { ok: false, fault }
  const certificates = read.filter((one) => typeof one !== 'string')
  const distinct = new Map(certificates.map((one) => [one.fingerprint256, one]))
  if (distinct.size > CERTIFICATES_MAX) return { ok: false, fault: 'too_many' }
  return { ok: true, certificates: [...distinct.values()] }
}

/** As it is stored: PEM, one after another. */
export function writeCertificates(certificates: readonly X509Certificate[]): string {
  return certificates.map((one) => one.toString().trim()).join('\n')
}

export function hasExpired(certificate: X509Certificate, now: Date): boolean {
  return certificate.validToDate < now
}

function readOne(pem: string): X509Certificate | CertificateFault {
  try {
    const certificate = new X509Certificate(pem)
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey
    if (asymmetricKeyType !== 'rsa') return 'not_rsa'
    const bits = asymmetricKeyDetails?.modulusLength ?? 0
    return bits >= RSA_BITS_MIN ? certificate : 'short_key'
  } catch {
    return 'unreadable'
  }
}

function pemOf(base64: string): string {
  const lines = base64.replaceAll(/\s/g, '').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n')
}
