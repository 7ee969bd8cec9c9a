import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import { combine } from 'shamir-secret-sharing'
import { decryptWith } from '#app/encryption/cms'
import { E_RECOVERY_REFUSED } from '#app/encryption/exceptions'
import { fromPkcs12 } from '#app/encryption/protected_private_key'
import { passphraseOf } from '#app/encryption/recovery/make_recovery_material'
import {
  OFFICERS,
  OFFICERS_NEEDED,
  officerFiles,
  RECOVERY_FILES,
} from '#app/encryption/recovery/recovery_files'

/** An officer's PKCS#12 file, and the passphrase only they know. */
export type OfficerKey = { file: Buffer; passphrase: string }

export type OpenedRecovery = {
  /** Opens the KEKs that are wrapped for the recovery certificate. */
  privateKey: KeyObject
  certificatePem: string
  authorityKey: KeyObject
  auditSigningKey: KeyObject
  /** Common names of the officers who came. */
  officers: string[]
}

/**
 * Two officers open what the ceremony sealed. Everything that comes out is held against a public
 * key that the installation CA vouches for, so a changed file is refused and never used.
 *
 * @param read a file of the recovery folder by its name
 * @param trusted what stayed on the machine: the CA's certificate and the audit public key, PEM
 * @throws E_RECOVERY_REFUSED with the reason
 */
export async function openRecovery(
  officers: readonly OfficerKey[],
  read: (name: string) => string,
  trusted: { authorityPem: string; auditPublicPem: string }
): Promise<OpenedRecovery> {
  const shares = new Map<number, { share: Buffer; name: string }>()
  for (const officer of officers) {
    const opened = openShare(officer, read, trusted.authorityPem)
    shares.set(opened.number, opened)
  }
  if (shares.size < OFFICERS_NEEDED) {
    throw refusal(`${OFFICERS_NEEDED} different officers are needed, and ${shares.size} came`)
  }
  const secret = await combine([...shares.values()].map(({ share }) => new Uint8Array(share)))
  const certificatePem = read(RECOVERY_FILES.certificate)
  const privateKey = openKey(read(RECOVERY_FILES.privateKey), passphraseOf(secret), certificatePem)
  const escrow = openEscrow(read(RECOVERY_FILES.escrow), certificatePem, privateKey)
  const authorityPublic = new X509Certificate(trusted.authorityPem).publicKey
  assertPair(escrow.authority, authorityPublic, 'the key of the CA in escrow.cms')
  const auditPublic = createPublicKey(trusted.auditPublicPem)
  assertPair(escrow.auditSigning, auditPublic, 'the audit-signing key in escrow.cms')
  return {
    privateKey,
    certificatePem,
    authorityKey: escrow.authority,
    auditSigningKey: escrow.auditSigning,
    officers: [...shares.values()].map(({ name }) => name),
  }
}

function openShare({ file, passphrase }: OfficerKey, read: (name: string) => string, ca: string) {
  const { privateKey, certificatePems } = unlocked(file, passphrase)
  const own = certificatePems.find((pem) => new X509Certificate(pem).checkPrivateKey(privateKey))
  if (!own) throw refusal('an officer’s file holds no certificate for its key')
  const certificate = new X509Certificate(own)
  const name = /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? 'an officer'
  if (!certificate.verify(new X509Certificate(ca).publicKey)) {
    throw refusal(`the CA of this installation did not issue the certificate of ${name}`)
  }
  for (let number = 1; number <= OFFICERS; number += 1) {
    const files = officerFiles(number)
    if (new X509Certificate(read(files.certificate)).fingerprint256 !== certificate.fingerprint256)
      continue
    return { number, name, share: decryptShare(read(files.share), own, privateKey, name) }
  }
  throw refusal(`${name} was no officer of the last ceremony`)
}

function unlocked(file: Buffer, passphrase: string) {
  try {
    return fromPkcs12(file, passphrase.normalize('NFC'))
  } catch (cause) {
    throw refusal('a passphrase of an officer is wrong, or the file is damaged', cause)
  }
}

function decryptShare(pem: string, certificatePem: string, key: KeyObject, name: string): Buffer {
  try {
    const text = decryptWith(pem, forge.pki.certificateFromPem(certificatePem), key)
    return Buffer.from(text, 'base64url')
  } catch (cause) {
    throw refusal(`the share of ${name} is damaged`, cause)
  }
}

function openKey(pem: string, passphrase: string, certificatePem: string): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey({ key: pem, passphrase })
  } catch (cause) {
    throw refusal('the shares do not open recovery.p8: a file was changed', cause)
  }
  assertPair(key, new X509Certificate(certificatePem).publicKey, 'the key in recovery.p8')
  return key
}

function openEscrow(pem: string, certificatePem: string, key: KeyObject) {
  try {
    const text = decryptWith(pem, forge.pki.certificateFromPem(certificatePem), key)
    const escrow = JSON.parse(text) as { authority: string; auditSigning: string }
    return {
      authority: createPrivateKey(escrow.authority),
      auditSigning: createPrivateKey(escrow.auditSigning),
    }
  } catch (cause) {
    throw refusal('escrow.cms is damaged', cause)
  }
}

function assertPair(privateKey: KeyObject, publicKey: KeyObject, what: string): void {
  if (!createPublicKey(privateKey).equals(publicKey)) throw refusal(`${what} is not the right one`)
}

function refusal(reason: string, cause?: unknown) {
  return new E_RECOVERY_REFUSED([reason], { cause })
}
