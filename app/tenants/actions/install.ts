import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createInstallationKeys } from '#app/encryption/installation_keys'
import { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import { controlKeyName } from '#app/tenants/control_plane'
import {
  databasePrefix,
  readInstallation,
  writeInstallation,
  writeSecretFile,
  type InstallationMode,
} from '#app/tenants/installation'
import {
  demoPassphraseFile,
  keyDirectory,
  openInstallationKeyStore,
  readInstallationPassphrase,
} from '#app/tenants/installation_key_store'
import { readKeys, storeKeys } from '#app/tenants/key_inventory'
import { parseDatabaseUrl, PlaneDatabase } from '#app/tenants/plane_database'
import { createPlaneDatabase, planeNames } from '#app/tenants/provisioning/create_plane_database'
import { migratePlane } from '#app/tenants/provisioning/migrate_plane'
import { storeProvisionerUrl } from '#app/tenants/provisioner_urls'

export type InstallInput = { mode: InstallationMode; name: string; databaseUrl: string }

/**
 * Makes the installation's keys and control database, or brings an interrupted
 * or older one up to date. Safe to repeat at any point.
 */
export async function install(input: InstallInput): Promise<void> {
  await ensureKeys(input)
  const names = planeNames(`${databasePrefix()}control`)
  const password = existingPassword() ?? randomBytes(24).toString('base64url')
  await createPlaneDatabase(input.databaseUrl, names, password)
  await migratePlane('control', input.databaseUrl, names)

  const server = parseDatabaseUrl(input.databaseUrl, 'varde')
  const controlUrl = connectionUrl({
    ...server,
    user: names.runtimeRole,
    password,
    database: names.database,
  })
  await ensureControlKeys(controlUrl, input.mode)
  const createdAt = readInstallation()?.createdAt ?? new Date().toISOString()
  writeInstallation({ mode: input.mode, controlUrl, createdAt })
  await storeProvisionerUrl('control', input.databaseUrl)
}

async function ensureKeys({ mode, name }: InstallInput): Promise<void> {
  if (mode !== 'production' && !existsSync(demoPassphraseFile())) {
    writeSecretFile(demoPassphraseFile(), randomBytes(24).toString('base64url'))
  }
  const passphrase = await readInstallationPassphrase(mode)
  const purpose = mode === 'production' ? 'production' : 'demo'
  await createInstallationKeys({
    directory: keyDirectory(),
    passphrase,
    installationName: name,
    purpose,
  })
}

async function ensureControlKeys(controlUrl: string, mode: InstallationMode): Promise<void> {
  const keyStore = await openInstallationKeyStore(mode)
  const database = new PlaneDatabase(parseDatabaseUrl(controlUrl, 'varde install'))
  try {
    const present = await readKeys(database, null)
    if (present.length > 0) return
    const { keys } = TenantKeyRing.createMaterial(controlKeyName, keyStore)
    await database.transaction((trx) => storeKeys(trx, null, keys))
  } finally {
    await database.close()
  }
}

function existingPassword(): string | undefined {
  const url = readInstallation()?.controlUrl
  return url ? decodeURIComponent(new URL(url).password) : undefined
}

function connectionUrl(parts: {
  host: string
  port: number
  user: string
  password: string
  database: string
}): string {
  const url = new URL('postgres://localhost')
  url.username = parts.user
  url.password = encodeURIComponent(parts.password)
  url.port = String(parts.port)
  url.pathname = `/${parts.database}`
  if (parts.host.startsWith('/')) url.searchParams.set('host', parts.host)
  else url.hostname = parts.host
  return url.href
}
