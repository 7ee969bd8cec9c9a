import type { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import type { PlaneDatabase } from '#app/tenants/plane_database'

/** The operators' side: the control database and its own keys, no tenant. */
export class ConsoleScope {
  readonly kind = 'console' as const
  readonly id = 'control'
  readonly name = 'Varde'
  readonly locale = 'nb' as const
  readonly timeZone = 'Europe/Oslo'

  constructor(
    readonly host: string,
    readonly database: PlaneDatabase,
    readonly keys: TenantKeyRing
  ) {}
}
