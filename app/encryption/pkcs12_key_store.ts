import {
  createPrivateKey,
  createPublicKey,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyStore, KeyStoreDescription } from '#app/encryption/contracts/key_store'
import { isDemoCertificate } from '#app/encryption/demo_marker'
import { E_KEY_STORE } from '#app/encryption/exceptions'
import { KEY_FILES } from '#app/encryption/installation_keys'
import { unwrapWithPrivateKey } from '#app/encryption/key_wrap'
import { RECOVERY_FILES, RECOVERY_FOLDER } from '#app/encryption/recovery/recovery_files'
import { fromPkcs12 } from '#app/encryption/protected_private_key'

/** The key store in `storage/keys`: one passphrase opens it, keys stay in memory. */
export class Pkcs12KeyStore implements KeyStore {
  readonly #certificate: X509Certificate
  readonly #privateKey: KeyObject
  readonly #headKey: KeyObject

  private constructor(
    readonly certificatePem: string,
    readonly authorityPem: string,
    readonly recoveryCertificatePem: string | null,
    readonly headPublicKey: KeyObject,
    privateKeys: { service: KeyObject; head: KeyObject }
  ) {
    this.#certificate = new X509Certificate(certificatePem)
    this.#privateKey = privateKeys.service
    this.#headKey = privateKeys.head
  }

  /**
   * Opens the files `createInstallationKeys` made.
   *
   * @throws E_KEY_STORE when a file is missing, the passphrase is wrong or files do not belong together
   */
  static async open(directory: string, passphrase: string): Promise<Pkcs12KeyStore> {
    const [authority, service, headKey, headPublic] = await Promise.all([
      read(directory, KEY_FILES.authority),
      read(directory, KEY_FILES.serviceStore),
      read(directory, KEY_FILES.auditSigningKey),
      read(directory, KEY_FILES.auditPublicKey),
    ])
    const phrase = passphrase.normalize('NFC')
    const store = unlock(directory, KEY_FILES.serviceStore, () => fromPkcs12(service, phrase))
    const head = unlock(directory, KEY_FILES.auditSigningKey, () =>
      createPrivateKey({ key: headKey, passphrase: phrase })
    )
    const headPublicKey = createPublicKey(headPublic)
    const certificatePem = matchingCertificate(directory, store)
    assertIssued(directory, certificatePem, authority)
    if (!createPublicKey(head).equals(headPublicKey)) {
      throw refusal(
        directory,
        KEY_FILES.auditPublicKey,
        'it is not the public half of audit_signing.p8'
      )
    }
    const privateKeys = { service: store.privateKey, head }
    const recovery = await readRecoveryCertificate(directory)
    return new Pkcs12KeyStore(
      certificatePem,
      authority.toString(),
      recovery,
      headPublicKey,
      privateKeys
    )
  }

  describe(): KeyStoreDescription {
    const commonName = /^CN=(.*) keys$/m.exec(this.#certificate.subject)
    return {
      installationName: commonName?.[1] ?? this.#certificate.subject,
      purpose: isDemoCertificate(this.certificatePem) ? 'demo' : 'production',
      certificateFingerprint: this.#certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      validFrom: this.#certificate.validFromDate,
      validUntil: this.#certificate.validToDate,
    }
  }

  unwrap(wrapped: Buffer): Buffer {
    return unwrapWithPrivateKey(this.#privateKey, wrapped)
  }

  signHead(data: Buffer): Buffer {
    return sign(null, data, this.#headKey)
  }
}

/** Null before the first key ceremony. */
async function readRecoveryCertificate(directory: string): Promise<string | null> {
  const file = join(directory, RECOVERY_FOLDER, RECOVERY_FILES.certificate)
  return await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException): null => {
    if (error.code === 'ENOENT') return null
    throw refusal(directory, file, 'the file cannot be read', error)
  })
}

async function read(directory: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(directory, name))
  } catch (cause) {
    const reason = 'the file cannot be read; make the keys first or restore them from their backup'
    throw refusal(directory, name, reason, cause)
  }
}

function unlock<Content>(directory: string, name: string, open: () => Content): Content {
  try {
    return open()
  } catch (cause) {
    throw refusal(directory, name, 'the passphrase is wrong or the file is damaged', cause)
  }
}

function matchingCertificate(
  directory: string,
  store: { privateKey: KeyObject; certificatePems: string[] }
): string {
  const isOwn = (pem: string) => new X509Certificate(pem).checkPrivateKey(store.privateKey)
  const own = store.certificatePems.find(isOwn)
  if (!own) throw refusal(directory, KEY_FILES.serviceStore, 'no certificate fits its private key')
  return own
}

function assertIssued(directory: string, certificatePem: string, authorityPem: Buffer): void {
  const authority = new X509Certificate(authorityPem)
  if (new X509Certificate(certificatePem).verify(authority.publicKey)) return
  throw refusal(directory, KEY_FILES.serviceStore, 'the CA in ca.crt did not issue its certificate')
}

function refusal(directory: string, name: string, reason: string, cause?: unknown) {
  return new E_KEY_STORE([join(directory, name), reason], { cause })
}
