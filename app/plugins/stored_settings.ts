import type { TenantScope } from '#app/tenants/tenant_scope'

/** Secrets by name, with the moment each was last set. */
export type StoredSecrets = Readonly<Record<string, { value: string; changedAt: string }>>

/** The secrets of an activation; none before they were set. @throws E_INTEGRITY */
export function openSecrets(
  tenant: TenantScope,
  rowId: string,
  cell: Buffer | null
): StoredSecrets {
  return cell ? tenant.keys.openJson('activations', 'secrets_sealed', rowId, cell) : {}
}

/** What was stored as settings, not yet parsed; null when there is nothing. @throws E_INTEGRITY */
export function openSettings(tenant: TenantScope, rowId: string, cell: Buffer | null): unknown {
  return cell && tenant.keys.openJson('activations', 'settings_sealed', rowId, cell)
}
