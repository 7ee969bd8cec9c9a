import { createHash, createPrivateKey, randomBytes, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import { split } from 'shamir-secret-sharing'
import { encryptFor, signStatement } from '#app/encryption/cms'
import {
  issueReceiver,
  type InstallationPurpose,
  type Issued,
} from '#app/encryption/installation_certificates'
import { toEncryptedPkcs8, toPkcs12 } from '#app/encryption/protected_private_key'
import {
  OFFICERS,
  OFFICERS_NEEDED,
  officerFiles,
  RECOVERY_FILES,
} from '#app/encryption/recovery/recovery_files'

const SECRET_BYTES = 32
const OFFICER_YEARS = 3
const RECOVERY_YEARS = 10

export type Keeper = { name: string; passphrase: string }

export type CeremonyInput = {
  authority: Issued
  installationName: string
  purpose: InstallationPurpose
  /** Exactly three people. */
  officers: readonly Keeper[]
  /** Who keeps the private key that opens backups. */
  backup: Keeper
  /** Kept for the day the passphrase is lost. */
  escrow: { authority: KeyObject; auditSigning: KeyObject }
  at: Date
}

export type RecoveryMaterial = {
  /** Stays on the machine. */
  stays: Map<string, string>
  /** Leaves it with its keepers: PKCS#12, each under its keeper's own passphrase. */
  leaves: Map<string, Buffer>
  recoveryCertificatePem: string
}

/**
 * The files of a key ceremony. A random secret is split so that two of three officers make it
 * again (Shamir, over GF(2^8)); each share is encrypted for its officer's certificate. The secret
 * seals the private key of the recovery certificate, and that one opens the wrapped KEKs and the
 * escrow. Nobody but the officers ever holds a share, and no file holds the secret.
 */
export async function makeRecoveryMaterial(input: CeremonyInput): Promise<RecoveryMaterial> {
  const { authority, installationName, purpose, officers, backup, escrow } = input
  if (officers.length !== OFFICERS) throw new Error(`A ceremony has ${OFFICERS} officers`)
  const issue = (name: string, years: number) => issueReceiver(authority, name, purpose, years)
  const recovery = issue(`${installationName} recovery`, RECOVERY_YEARS)
  const backupIssued = issue(`${installationName} backups`, OFFICER_YEARS)
  const secret = new Uint8Array(randomBytes(SECRET_BYTES))
  const shares = await split(secret, OFFICERS, OFFICERS_NEEDED)

  const stays = new Map<string, string>([
    [RECOVERY_FILES.certificate, pemOf(recovery)],
    [RECOVERY_FILES.privateKey, toEncryptedPkcs8(keyOf(recovery), passphraseOf(secret))],
    [RECOVERY_FILES.escrow, encryptFor(recovery.certificate, escrowText(escrow))],
    [RECOVERY_FILES.backup, pemOf(backupIssued)],
  ])
  secret.fill(0)
  const leaves = new Map<string, Buffer>([
    ['backup.p12', toPkcs12(backupIssued, [authority.certificate], phrase(backup))],
  ])
  officers.forEach((officer, index) => {
    const issued = issue(`Recovery officer ${officer.name}`, OFFICER_YEARS)
    const names = officerFiles(index + 1)
    const share = Buffer.from(shares[index] ?? []).toString('base64url')
    stays.set(names.certificate, pemOf(issued))
    stays.set(names.share, encryptFor(issued.certificate, share))
    const store = toPkcs12(issued, [authority.certificate], phrase(officer))
    leaves.set(`officer_${index + 1}.p12`, store)
  })
  stays.set(RECOVERY_FILES.record, signStatement(authority, recordOf(input, stays, leaves)))
  return { stays, leaves, recoveryCertificatePem: pemOf(recovery) }
}

/** The split secret as the passphrase of a standard PKCS#8 file. */
export function passphraseOf(secret: Uint8Array): string {
  return Buffer.from(secret).toString('base64url')
}

function escrowText({ authority, auditSigning }: CeremonyInput['escrow']): string {
  const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()
  return JSON.stringify({ authority: pem(authority), auditSigning: pem(auditSigning) })
}

function recordOf(
  { installationName, officers, backup, at }: CeremonyInput,
  stays: Map<string, string>,
  leaves: Map<string, Buffer>
): string {
  const digest = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
  const files = [...stays, ...leaves].map(([name, content]) => [name, digest(content)])
  return JSON.stringify({
    statement: `A key ceremony was held. ${OFFICERS_NEEDED} of ${OFFICERS} officers recover the keys.`,
    installation: installationName,
    at: at.toISOString(),
    officers: officers.map(({ name }) => name),
    backup: backup.name,
    sha256: Object.fromEntries(files),
  })
}

const phrase = ({ passphrase }: Keeper) => passphrase.normalize('NFC')
const pemOf = ({ certificate }: Issued) => forge.pki.certificateToPem(certificate)
const keyOf = ({ privateKey }: Issued) => createPrivateKey(forge.pki.privateKeyToPem(privateKey))
