import { createPrivateKey, pbkdf2Sync, X509Certificate, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import forge from 'node-forge'
import { E_KEY_STORE } from '#app/encryption/exceptions'
import { readIssuer, toForgeKey, type Issued } from '#app/encryption/installation_certificates'

/**
 * PBKDF2 rounds. PKCS#12 uses the same number for its checksum, which node-forge computes in
 * plain JavaScript (about 0.2 s), so a long passphrase carries the rest of the weight.
 */
const PKCS12_ROUNDS = 200_000
const PKCS8_ROUNDS = 600_000
const SALT_BYTES = 16

/**
 * node-forge derives keys from passphrases in JavaScript, and takes each letter for one byte:
 * "blåbær" would give a file OpenSSL cannot open. This is PBKDF2 by node:crypto over UTF-8.
 */
Object.assign(forge.pkcs5, {
  pbkdf2: (passphrase: string, salt: string, rounds: number, bytes: number, digest: Digest) => {
    const saltBytes = Buffer.from(salt, 'binary')
    const key = pbkdf2Sync(passphrase, saltBytes, rounds, bytes, digest.algorithm)
    return key.toString('binary')
  },
})

interface Digest {
  algorithm: string
}

/** A PKCS#12 file (RFC 7292) with the private key under AES-256 and PBKDF2-HMAC-SHA-256. */
export function toPkcs12(issued: Issued, chain: forge.pki.Certificate[], passphrase: string) {
  // The types do not know `prfAlgorithm`, which node-forge hands on to PBES2.
  const options = {
    algorithm: 'aes256' as const,
    count: PKCS12_ROUNDS,
    saltSize: SALT_BYTES,
    prfAlgorithm: 'sha256',
    friendlyName: 'varde',
  }
  const certificates = [issued.certificate, ...chain]
  const asn1 = forge.pkcs12.toPkcs12Asn1(issued.privateKey, certificates, passphrase, options)
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary')
}

/** An encrypted PKCS#8 file (RFC 5958): AES-256 and PBKDF2-HMAC-SHA-256. @returns PEM */
export function toEncryptedPkcs8(privateKey: KeyObject, passphrase: string): string {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' })
  const asn1 = forge.asn1.fromDer(forge.util.createBuffer(der.toString('binary')))
  const encrypted = forge.pki.encryptPrivateKeyInfo(asn1, passphrase, {
    algorithm: 'aes256',
    count: PKCS8_ROUNDS,
    saltSize: SALT_BYTES,
    prfAlgorithm: 'sha256',
  })
  return forge.pki.encryptedPrivateKeyToPem(encrypted)
}

/** What a PKCS#12 file holds: its private key and its certificates as PEM. */
export interface Pkcs12Content {
  privateKey: KeyObject
  certificatePems: string[]
}

/** @throws Error from node-forge when the passphrase is wrong or the file was changed */
export function fromPkcs12(file: Buffer, passphrase: string): Pkcs12Content {
  const asn1 = forge.asn1.fromDer(forge.util.createBuffer(file.toString('binary')))
  const store = forge.pkcs12.pkcs12FromAsn1(asn1, true, passphrase)
  const bags = store.safeContents.flatMap((content) => content.safeBags)
  const key = bags.find((bag) => bag.key)?.key
  const certificates = bags.flatMap((bag) => (bag.cert ? [bag.cert] : []))
  if (!key) throw new Error('the file holds no private key')
  return {
    privateKey: createPrivateKey(forge.pki.privateKeyToPem(key)),
    certificatePems: certificates.map((certificate) => forge.pki.certificateToPem(certificate)),
  }
}

/**
 * A certificate with its private key out of a PKCS#12 file, to issue others with.
 *
 * @throws E_KEY_STORE when the file is not here, the passphrase is wrong or it is damaged
 */
export async function openIssued(
  path: string,
  passphrase: string
): Promise<{ issued: Issued; privateKey: KeyObject; pem: string }> {
  const file = await readFile(path).catch((cause: unknown) => {
    throw new E_KEY_STORE([path, 'the file is not here; bring it back from where it is kept'], {
      cause,
    })
  })
  try {
    const { privateKey, certificatePems } = fromPkcs12(file, passphrase.normalize('NFC'))
    const pem = certificatePems.find((one) => new X509Certificate(one).checkPrivateKey(privateKey))
    if (!pem) throw new Error('no certificate fits its private key')
    return {
      issued: { certificate: readIssuer(pem), privateKey: toForgeKey(privateKey) },
      privateKey,
      pem,
    }
  } catch (cause) {
    throw new E_KEY_STORE([path, 'the passphrase is wrong or the file is damaged'], { cause })
  }
}
