import { join } from 'node:path'
import { KEY_FILES } from '#app/encryption/installation_keys'
import { openIssued } from '#app/encryption/protected_private_key'
import { exchangeServiceCertificate } from '#app/keys/actions/exchange_service_certificate'
import { keepWrapsFor } from '#app/keys/kek_wraps'
import { controlPlane } from '#app/tenants/control_plane'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { keyDirectory } from '#app/tenants/installation_key_store'

/**
 * A new service key and certificate before the old one ends. Processes that run go on with the old
 * one; when all were started again, `forgetOldWraps` closes it.
 *
 * @throws E_KEY_STORE when `ca.p12` is not here or the passphrase is wrong
 */
export async function renewServiceCertificate(passphrase: string): Promise<{ keys: number }> {
  const { scope, keyStore } = await controlPlane()
  const { certificateFingerprint, installationName, purpose } = keyStore.describe()
  const path = join(keyDirectory(), KEY_FILES.authorityStore)
  const { issued, pem } = await openIssued(path, passphrase)
  const keys = await exchangeServiceCertificate({
    database: scope.database,
    authority: { ...issued, pem },
    passphrase,
    installationName,
    purpose,
    opener: {
      fingerprint: certificateFingerprint,
      unwrap: (wrapped) => keyStore.unwrap(wrapped),
    },
    event: { action: 'key.service_renewed', details: {} },
  })
  return { keys }
}

/** Deletes what an earlier service key could open. @returns how many wraps */
export async function forgetOldWraps(): Promise<number> {
  const { scope, keyStore } = await controlPlane()
  const { certificatePem, recoveryCertificatePem } = keyStore
  return scope.database.transaction(async (trx) => {
    const forgotten = await keepWrapsFor(trx, [certificatePem, recoveryCertificatePem])
    await recordInstallationEvent(trx, 'key.old_wraps_forgotten', { forgotten })
    return forgotten
  })
}
