import { join } from 'node:path'
import forge from 'node-forge'
import { issueServiceCertificate, type Issued } from '#app/encryption/installation_certificates'
import { KEY_FILES } from '#app/encryption/installation_keys'
import { replaceFile } from '#app/encryption/key_folder'
import { toPkcs12 } from '#app/encryption/protected_private_key'
import { wrapKeksFor, type Opener } from '#app/keys/kek_wraps'
import { recordInstallationEvent, type InstallationEvent } from '#app/tenants/installation_events'
import { keyDirectory } from '#app/tenants/installation_key_store'
import type { PlaneDatabase } from '#app/tenants/plane_database'

export type ServiceExchange = {
  database: PlaneDatabase
  authority: Issued & { pem: string }
  /** Of the new store. */
  passphrase: string
  installationName: string
  purpose: 'demo' | 'production'
  opener: Opener
  event: { action: string; details: InstallationEvent['details'] }
}

/**
 * A new service key and certificate: the KEKs are wrapped for it, then its store replaces the old
 * one. The old wraps stay until `key:renew --forget-old`, for processes that still run on them.
 */
export async function exchangeServiceCertificate(exchange: ServiceExchange): Promise<number> {
  const { authority, installationName, purpose, passphrase, event } = exchange
  const service = issueServiceCertificate(authority, installationName, purpose)
  const certificatePem = forge.pki.certificateToPem(service.certificate)
  const receiver = { certificatePem, authorityPem: authority.pem }
  const keys = await exchange.database.transaction(async (trx) => {
    const count = await wrapKeksFor(trx, exchange.opener, receiver)
    await recordInstallationEvent(trx, event.action, { ...event.details, keys: count })
    return count
  })
  const store = toPkcs12(service, [authority.certificate], passphrase.normalize('NFC'))
  await replaceFile(join(keyDirectory(), KEY_FILES.serviceStore), store)
  return keys
}
