import { isMailRelayDeclared } from '#app/deliveries/mail_relay'
import { listAddresses, type NoticeAddressRow } from '#app/notices/statements/address_statements'
import { currentTenant, type TenantScope } from '#app/tenants/tenant_scope'
import type { NoticeAddress } from '#resources/inertia/contract'

/** Where a person's notices go, for themselves. */
export async function readAddresses(tenant: TenantScope, staffId: string): Promise<NoticeAddress> {
  const [rows, isAvailable] = await Promise.all([
    tenant.database.query<NoticeAddressRow>(listAddresses, [staffId]),
    isMailRelayDeclared(tenant.database),
  ])
  const confirmed = rows.find(({ confirmed_at: at }) => at !== null)
  const waiting = rows.find(({ confirmed_at: at }) => at === null)
  return {
    isAvailable,
    confirmed: confirmed ? addressOf(tenant, confirmed) : null,
    waiting: waiting ? addressOf(tenant, waiting) : null,
    waitingUntil: waiting?.token_expires_at?.toISOString() ?? null,
  }
}

/** Whether a set-up link can be mailed to somebody: they have an address, and there is a relay. */
export async function mayMailLink(staffId: string): Promise<boolean> {
  const { isAvailable, confirmed, waiting } = await readAddresses(currentTenant(), staffId)
  return isAvailable && (confirmed ?? waiting) !== null
}

function addressOf({ keys }: TenantScope, { id, address_sealed: cell }: NoticeAddressRow): string {
  return keys.open('staff_notice_addresses', 'address_sealed', id, cell).toString('utf8')
}
