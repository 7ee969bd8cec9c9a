import { constants } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { SecureContextOptions } from 'node:tls'

/** The files of the server's certificate, PEM: the chain, and its key. */
export type TlsFiles = { certificate: string; key: string }

const READABLE_BY_OTHERS = 0o007

/** Where the operator put them; null when a proxy ends TLS. @throws Error when one is named alone */
export function tlsFiles(environment: NodeJS.ProcessEnv = process.env): TlsFiles | null {
  const { VARDE_TLS_CERTIFICATE: certificate, VARDE_TLS_KEY: key } = environment
  if (!certificate && !key) return null
  if (certificate && key) return { certificate, key }
  throw new Error('VARDE_TLS_CERTIFICATE and VARDE_TLS_KEY go together: name both, or none.')
}

/**
 * What the server speaks: TLS 1.3, and 1.2 with forward secrecy and authenticated encryption only
 * (RFC 9325). Sessions are not resumed by tickets: their keys would outlive forward secrecy.
 */
export const tlsPolicy = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
  ].join(':'),
  ecdhCurve: 'X25519:P-256:P-384',
  honorCipherOrder: true,
  secureOptions: constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_RENEGOTIATION,
} satisfies SecureContextOptions

/**
 * The certificate as it lies on disk now.
 *
 * @throws Error when a file is missing, or others of this machine may read the key
 */
export function readTlsFiles({ certificate, key }: TlsFiles): { cert: Buffer; key: Buffer } {
  if (statSync(key).mode & READABLE_BY_OTHERS) {
    throw new Error(`Everybody on this machine may read ${key}. Run "chmod o-rwx ${key}".`)
  }
  return { cert: readFileSync(certificate), key: readFileSync(key) }
}
