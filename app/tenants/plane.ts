import { AsyncLocalStorage } from 'node:async_hooks'
import { Exception } from '@adonisjs/core/exceptions'
import type { ConsoleScope } from '#app/tenants/console_scope'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** Where the code runs: inside one tenant, or on the operators' console. */
export type Plane = TenantScope | ConsoleScope

const planes = new AsyncLocalStorage<Plane>()

export class NoTenantException extends Exception {
  static override status = 500
  static override code = 'E_NO_TENANT'
  static override message =
    "People's data was asked for outside a tenant. Run the code inside runInTenant()."
}

export function runInPlane<T>(plane: Plane, callback: () => Promise<T>): Promise<T> {
  return planes.run(plane, callback)
}

/** Runs a job, command or request inside one tenant; everything below sees that tenant only. */
export function runInTenant<T>(scope: TenantScope, callback: () => Promise<T>): Promise<T> {
  return planes.run(scope, callback)
}

/** @throws E_NO_TENANT on no plane at all */
export function currentPlane(): Plane {
  const plane = planes.getStore()
  if (!plane) throw new NoTenantException()
  return plane
}

export function tryCurrentPlane(): Plane | undefined {
  return planes.getStore()
}

/** @throws E_NO_TENANT outside a tenant, the console included */
export function currentTenant(): TenantScope {
  const plane = currentPlane()
  if (plane.kind !== 'tenant') throw new NoTenantException()
  return plane
}
