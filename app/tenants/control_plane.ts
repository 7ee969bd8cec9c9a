import { Exception } from '@adonisjs/core/exceptions'
import type { KeyStore } from '#app/encryption/contracts/key_store'
import { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import { ConsoleScope } from '#app/tenants/console_scope'
import { readInstallation } from '#app/tenants/installation'
import { openInstallationKeyStore } from '#app/tenants/installation_key_store'
import { readKeys } from '#app/tenants/key_inventory'
import { parseDatabaseUrl, PlaneDatabase } from '#app/tenants/plane_database'

export class NotInstalledException extends Exception {
  static override status = 503
  static override code = 'E_NOT_INSTALLED'
  static override message =
    'Varde is not installed here yet. Run "npm run demo" to try it, or "node ace install" for production.'
}

/** The tenant name the control plane's own keys are bound to. */
export const controlKeyName = 'control'

export type ControlPlane = { scope: ConsoleScope; keyStore: KeyStore }

let opened: Promise<ControlPlane> | undefined

/** The console host: operators only, never a tenant. */
export function consoleHost(): string {
  return process.env.VARDE_CONSOLE_HOST ?? 'console.localhost'
}

/**
 * The control plane, opened once per process: database, service key, own keys.
 *
 * @throws E_NOT_INSTALLED, E_KEY_STORE
 */
export function controlPlane(): Promise<ControlPlane> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

export async function closeControlPlane(): Promise<void> {
  const plane = await opened?.catch(() => undefined)
  opened = undefined
  await plane?.scope.database.close()
}

async function open(): Promise<ControlPlane> {
  const installation = readInstallation()
  if (!installation) throw new NotInstalledException()
  const { controlUrl, mode } = installation
  const keyStore = await openInstallationKeyStore(mode)
  const database = new PlaneDatabase(parseDatabaseUrl(controlUrl, 'varde control'))
  const rows = await readKeys(database, null)
  const keys = TenantKeyRing.open(controlKeyName, rows, keyStore)
  return { scope: new ConsoleScope(consoleHost(), database, keys), keyStore }
}
