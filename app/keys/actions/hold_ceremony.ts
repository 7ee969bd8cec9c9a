import { createPrivateKey } from 'node:crypto'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { PASSPHRASE_LETTERS_MIN, KEY_FILES } from '#app/encryption/installation_keys'
import { syncDirectory, withDraftFolder, writeNewFile } from '#app/encryption/key_folder'
import { openIssued } from '#app/encryption/protected_private_key'
import { makeRecoveryMaterial, type Keeper } from '#app/encryption/recovery/make_recovery_material'
import { OFFICERS, RECOVERY_FOLDER } from '#app/encryption/recovery/recovery_files'
import { keepWrapsFor, wrapKeksFor } from '#app/keys/kek_wraps'
import { accept, refuse, type Result } from '#app/result'
import { controlPlane } from '#app/tenants/control_plane'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { keyDirectory } from '#app/tenants/installation_key_store'

/** A common name holds 64 characters (X.520), and ours begins with two words. */
const KEEPER_NAME = /^[\p{L}\p{N}][\p{L}\p{N} .'’-]{1,39}$/u

export type CeremonyRequest = {
  officers: readonly Keeper[]
  backup: Keeper
  /** Where the keepers' own files are written: a stick that leaves the building. */
  takeAway: string
  /** Opens `ca.p12` and `audit_signing.p8`. */
  passphrase: string
}

export type Ceremony = { takeAway: string[]; keys: number; replaced: boolean }

/**
 * Makes the recovery certificate, three officers' certificates with a share each, and the backup
 * certificate, and wraps every KEK for recovery. A later ceremony replaces the earlier: its officers
 * open nothing that is stored from then on. What they could open before, a new KEK closes.
 *
 * @throws E_KEY_STORE when the CA's key is not here or the passphrase is wrong
 */
export async function holdCeremony(request: CeremonyRequest): Promise<Result<Ceremony>> {
  const fault = faultOf(request)
  if (fault) return refuse(fault)
  const { keyStore } = await controlPlane()
  const { installationName, purpose } = keyStore.describe()
  const authority = await openIssued(
    join(keyDirectory(), KEY_FILES.authorityStore),
    request.passphrase
  )
  const auditPem = await readFile(join(keyDirectory(), KEY_FILES.auditSigningKey))
  const passphrase = request.passphrase.normalize('NFC')
  const { stays, leaves, recoveryCertificatePem } = await makeRecoveryMaterial({
    authority: authority.issued,
    installationName,
    purpose,
    officers: request.officers,
    backup: request.backup,
    escrow: {
      authority: authority.privateKey,
      auditSigning: createPrivateKey({ key: auditPem, passphrase }),
    },
    at: new Date(),
  })
  const takeAway = await handOver(resolve(request.takeAway), leaves)
  const replaced = await put(stays)
  return accept({ takeAway, replaced, keys: await wrapAll(recoveryCertificatePem) })
}

function faultOf({ officers, backup }: CeremonyRequest): string | null {
  const keepers = [...officers, backup]
  if (officers.length !== OFFICERS)
    return `Name ${OFFICERS} officers; ${officers.length} are named.`
  if (keepers.some(({ name }) => !KEEPER_NAME.test(name))) {
    return 'Everybody needs a name of 2 to 40 letters.'
  }
  if (new Set(officers.map(({ name }) => name.trim().toLowerCase())).size < OFFICERS) {
    return 'The officers must be three different people.'
  }
  if (keepers.some(({ passphrase }) => passphrase.length < PASSPHRASE_LETTERS_MIN)) {
    return `A passphrase has at least ${PASSPHRASE_LETTERS_MIN} characters.`
  }
  const isShared = new Set(keepers.map(({ passphrase }) => passphrase)).size < keepers.length
  return isShared ? 'Two keepers chose the same passphrase. Each needs one of their own.' : null
}

async function handOver(folder: string, leaves: Map<string, Buffer>): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [name, content] of leaves) await writeNewFile(join(folder, name), content)
  await syncDirectory(folder)
  return [...leaves.keys()].map((name) => join(folder, name))
}

/** The folder appears whole; an earlier ceremony's is kept beside it under its time. */
async function put(stays: Map<string, string>): Promise<boolean> {
  const folder = join(keyDirectory(), RECOVERY_FOLDER)
  return withDraftFolder(folder, stays, async (draft) => {
    const earlier = `${folder}.before-${new Date().toISOString().replaceAll(':', '')}`
    const replaced = await rename(folder, earlier).then(
      () => true,
      () => false
    )
    await rename(draft, folder)
    await syncDirectory(dirname(folder))
    return replaced
  })
}

async function wrapAll(recoveryCertificatePem: string): Promise<number> {
  const { scope, keyStore } = await controlPlane()
  const { certificatePem, authorityPem } = keyStore
  const fingerprint = keyStore.describe().certificateFingerprint
  const opener = { fingerprint, unwrap: (wrapped: Buffer) => keyStore.unwrap(wrapped) }
  return scope.database.transaction(async (trx) => {
    const receiver = { certificatePem: recoveryCertificatePem, authorityPem }
    const keys = await wrapKeksFor(trx, opener, receiver)
    await keepWrapsFor(trx, [certificatePem, recoveryCertificatePem])
    await recordInstallationEvent(trx, 'key.ceremony_held', { keys })
    return keys
  })
}
