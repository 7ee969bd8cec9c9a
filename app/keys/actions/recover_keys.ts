import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit } from '#app/audit/audit_log'
import {
  readIssuer,
  toForgeKey,
  type InstallationPurpose,
} from '#app/encryption/installation_certificates'
import { isDemoCertificate } from '#app/encryption/demo_marker'
import { KEY_FILES } from '#app/encryption/installation_keys'
import { replaceFile } from '#app/encryption/key_folder'
import { unwrapWithPrivateKey } from '#app/encryption/key_wrap'
import { toEncryptedPkcs8, toPkcs12 } from '#app/encryption/protected_private_key'
import { openRecovery, type OfficerKey } from '#app/encryption/recovery/open_recovery'
import { RECOVERY_FOLDER } from '#app/encryption/recovery/recovery_files'
import { fingerprintOf } from '#app/encryption/tenant_key_material'
import { exchangeServiceCertificate } from '#app/keys/actions/exchange_service_certificate'
import { keepWrapsFor } from '#app/keys/kek_wraps'
import { closeControlPlane, controlPlane, NotInstalledException } from '#app/tenants/control_plane'
import { readInstallation } from '#app/tenants/installation'
import { keyDirectory } from '#app/tenants/installation_key_store'
import { parseDatabaseUrl, PlaneDatabase } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'
import { runInTenant } from '#app/tenants/tenant_scope'

export type Recovery = { officers: string[]; keys: number; tenants: string[] }

/**
 * For the day the service key or its passphrase is lost: two officers open the recovery key, every
 * KEK is wrapped for a new service certificate, and the CA's and the audit-signing key come back
 * from escrow under the new passphrase. The event stands in the installation's log and in every
 * tenant's, to be reviewed.
 *
 * @throws E_RECOVERY_REFUSED, E_KEY_INTEGRITY; then nothing was changed
 */
export async function recoverKeys(
  officers: readonly OfficerKey[],
  passphrase: string
): Promise<Recovery> {
  const installation = readInstallation()
  if (!installation) throw new NotInstalledException()
  const authorityPem = readKeyFile(KEY_FILES.authority)
  const auditPublicPem = readKeyFile(KEY_FILES.auditPublicKey)
  const read = (name: string) => readKeyFile(join(RECOVERY_FOLDER, name))
  const opened = await openRecovery(officers, read, { authorityPem, auditPublicPem })

  const certificate = readIssuer(authorityPem)
  const authority = { certificate, privateKey: toForgeKey(opened.authorityKey), pem: authorityPem }
  const database = new PlaneDatabase(parseDatabaseUrl(installation.controlUrl, 'varde recover'))
  try {
    const keys = await exchangeServiceCertificate({
      database,
      authority,
      passphrase,
      ...describe(authorityPem),
      opener: {
        fingerprint: fingerprintOf(opened.certificatePem),
        unwrap: (wrapped) => unwrapWithPrivateKey(opened.privateKey, wrapped),
      },
      event: { action: 'key.recovered', details: { officers: opened.officers.join('; ') } },
    })
    await sealAnew(authority, opened.auditSigningKey, passphrase)
    return { officers: opened.officers, keys, tenants: await tellTenants(opened.officers) }
  } finally {
    await database.close()
  }
}

async function sealAnew(
  authority: Parameters<typeof toPkcs12>[0],
  auditSigningKey: Parameters<typeof toEncryptedPkcs8>[0],
  passphrase: string
): Promise<void> {
  const phrase = passphrase.normalize('NFC')
  const path = (name: string) => join(keyDirectory(), name)
  await replaceFile(path(KEY_FILES.auditSigningKey), toEncryptedPkcs8(auditSigningKey, phrase))
  await replaceFile(path(KEY_FILES.authorityStore), toPkcs12(authority, [], phrase))
}

/** With the new service key; then nothing is left that the lost one could open. */
async function tellTenants(officers: readonly string[]): Promise<string[]> {
  await tenants.close()
  await closeControlPlane()
  const { scope, keyStore } = await controlPlane()
  const { certificatePem, recoveryCertificatePem } = keyStore
  await scope.database.transaction((trx) =>
    keepWrapsFor(trx, [certificatePem, recoveryCertificatePem])
  )
  const all = await tenants.all()
  const details = { officers: officers.length }
  for (const tenant of all) {
    await runInTenant(tenant, () => audit.recordReads({ action: 'key.recovered', details }))
  }
  return all.map(({ slug }) => slug)
}

function describe(authorityPem: string): {
  installationName: string
  purpose: InstallationPurpose
} {
  const { subject } = new X509Certificate(authorityPem)
  const installationName = /^CN=(.*) CA$/m.exec(subject)?.[1] ?? 'Varde'
  return { installationName, purpose: isDemoCertificate(authorityPem) ? 'demo' : 'production' }
}

function readKeyFile(name: string): string {
  return readFileSync(join(keyDirectory(), name), 'utf8')
}
