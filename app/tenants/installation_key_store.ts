import type { KeyStore } from '#app/encryption/contracts/key_store'
import { readKeyPassphrase } from '#app/encryption/passphrase_source'
import { Pkcs12KeyStore } from '#app/encryption/pkcs12_key_store'
import { storagePath, type InstallationMode } from '#app/tenants/installation'

export const keyDirectory = () => storagePath('keys')

/** Where a demo keeps its passphrase: on the same disk, which is why `npm start` refuses it. */
export const demoPassphraseFile = () => storagePath('demo.passphrase')

/**
 * The passphrase of the service key: a demo's own file, else what the operator
 * named or types.
 *
 * @throws E_KEY_PASSPHRASE
 */
export function readInstallationPassphrase(mode: InstallationMode): Promise<string> {
  if (mode === 'production') return readKeyPassphrase()
  return readKeyPassphrase({ VARDE_KEY_PASSPHRASE_FILE: demoPassphraseFile() })
}

/** @throws E_KEY_STORE, E_KEY_PASSPHRASE */
export async function openInstallationKeyStore(mode: InstallationMode): Promise<KeyStore> {
  return Pkcs12KeyStore.open(keyDirectory(), await readInstallationPassphrase(mode))
}
