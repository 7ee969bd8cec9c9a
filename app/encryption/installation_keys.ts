import { generateKeyPairSync } from 'node:crypto'
import { readdir, rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import forge from 'node-forge'
import { signAuditKeyStatement } from '#app/encryption/audit_signing_statement'
import { E_KEY_PASSPHRASE, E_KEY_STORE } from '#app/encryption/exceptions'
import {
  issueAuthority,
  issueServiceCertificate,
  type InstallationPurpose,
} from '#app/encryption/installation_certificates'
import { syncDirectory, withDraftFolder } from '#app/encryption/key_folder'
import { toEncryptedPkcs8, toPkcs12 } from '#app/encryption/protected_private_key'

export const KEY_FILES = {
  authority: 'ca.crt',
  authorityStore: 'ca.p12',
  serviceStore: 'service.p12',
  auditSigningKey: 'audit_signing.p8',
  auditPublicKey: 'audit_signing.pub',
  auditStatement: 'audit_signing.cms',
} as const

export const PASSPHRASE_LETTERS_MIN = 16

export interface InstallationKeysInput {
  directory: string
  passphrase: string
  installationName: string
  purpose: InstallationPurpose
}

/**
 * Makes the installation's CA, service certificate and audit-signing key, once. The files
 * appear together: they are written and synced in a hidden folder beside the directory, which is
 * then renamed into place. A crash leaves at most the hidden folder; a second run changes nothing.
 *
 * Move `ca.p12` off the machine afterwards: only issuing certificates needs it.
 *
 * @throws E_KEY_STORE when the directory holds something else, E_KEY_PASSPHRASE when it is short
 */
export async function createInstallationKeys(
  input: InstallationKeysInput
): Promise<'made' | 'kept'> {
  const directory = resolve(input.directory)
  const present = await namesIn(directory)
  if (holdsAllKeys(present)) return 'kept'
  if (present.length > 0) throw occupied(directory)
  if (input.passphrase.length < PASSPHRASE_LETTERS_MIN) {
    throw new E_KEY_PASSPHRASE([`it is shorter than ${PASSPHRASE_LETTERS_MIN} characters`])
  }

  return withDraftFolder(directory, keyFiles(input), (draft) => moveIntoPlace(draft, directory))
}

function keyFiles(input: InstallationKeysInput): Map<string, string | Buffer> {
  const { installationName, purpose } = input
  const passphrase = input.passphrase.normalize('NFC')
  const authority = issueAuthority(installationName, purpose)
  const service = issueServiceCertificate(authority, installationName, purpose)
  const audit = generateKeyPairSync('ed25519')
  const statement = signAuditKeyStatement(authority, audit.publicKey, installationName)
  return new Map<string, string | Buffer>([
    [KEY_FILES.authority, forge.pki.certificateToPem(authority.certificate)],
    [KEY_FILES.authorityStore, toPkcs12(authority, [], passphrase)],
    [KEY_FILES.serviceStore, toPkcs12(service, [authority.certificate], passphrase)],
    [KEY_FILES.auditSigningKey, toEncryptedPkcs8(audit.privateKey, passphrase)],
    [KEY_FILES.auditPublicKey, audit.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    [KEY_FILES.auditStatement, statement],
  ])
}

async function moveIntoPlace(draft: string, directory: string): Promise<'made' | 'kept'> {
  try {
    await rename(draft, directory)
  } catch (cause) {
    if (holdsAllKeys(await namesIn(directory))) return 'kept'
    throw occupied(directory, cause)
  }
  await syncDirectory(dirname(directory))
  return 'made'
}

function occupied(directory: string, cause?: unknown) {
  const reason = 'its folder must be absent or empty, and no mount point; nothing was changed'
  return new E_KEY_STORE([directory, reason], { cause })
}

async function namesIn(directory: string): Promise<string[]> {
  return await readdir(directory).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}

/** `ca.p12` may have been taken off the machine; the rest must be there. */
function holdsAllKeys(names: readonly string[]): boolean {
  const needed = Object.values(KEY_FILES).filter((name) => name !== KEY_FILES.authorityStore)
  return needed.every((name) => names.includes(name))
}
