import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { isMailRelayDeclared } from '#app/deliveries/mail_relay'
import { DELIVERY_HOURS_MAX } from '#app/deliveries/retry_schedule'
import { wakeSender } from '#app/deliveries/wake_up'
import {
  findConfirmedAddress,
  insertStaffDelivery,
  type AddressRow,
} from '#app/notices/statements/staff_mail_statements'
import type { StaffMailTemplate, StaffMailValues } from '#app/notices/write_notice'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

const HOUR_MS = 3_600_000

export type StaffMail = {
  readonly staffId: string
  readonly template: StaffMailTemplate
  readonly values: StaffMailValues
  /** Where to, and in which language. */
  readonly to: { readonly address: string; readonly locale: 'nb' | 'en' }
  /** What it is about, when it is to be said once only. */
  readonly aboutId?: string
  /** @default a day from now */
  readonly expiresAt?: Date
}

/** Where a person's notices go, or null while no address of theirs is confirmed. */
export async function confirmedAddress(
  trx: Transaction,
  staffId: string
): Promise<{ id: string; address: string; locale: 'nb' | 'en' } | null> {
  const [row] = await trx.query<AddressRow>(findConfirmedAddress, [staffId])
  if (!row) return null
  const { keys, locale } = currentTenant()
  const { id, address_sealed: cell } = row
  const address = keys.open('staff_notice_addresses', 'address_sealed', id, cell).toString('utf8')
  return { id, address, locale: row.locale ?? locale }
}

/**
 * Queues one mail to a member of staff in the caller's transaction: it is sent when, and only
 * when, what caused it is committed.
 *
 * @returns false without a declared relay, or when it was said before; nothing is queued then
 */
export async function mailStaff(trx: Transaction, mail: StaffMail): Promise<boolean> {
  if (!(await isMailRelayDeclared(trx))) return false
  const tenant = currentTenant()
  const id = randomUUID()
  const now = new Date()
  const { staffId, template, values, to, aboutId = null } = mail
  const queued = await trx.query(insertStaffDelivery, [
    id,
    staffId,
    template,
    aboutId,
    to.locale,
    tenant.keys.seal('staff_deliveries', 'recipient_sealed', id, to.address),
    tenant.keys.sealJson('staff_deliveries', 'values_sealed', id, values),
    mail.expiresAt ?? new Date(now.getTime() + DELIVERY_HOURS_MAX * HOUR_MS),
    now,
  ])
  if (queued.length === 0) return false
  await audit.record(trx, {
    action: 'staff_mail.queued',
    subject: { type: 'staff', id: staffId },
    details: { template, deliveryId: id },
  })
  trx.afterCommit(() => wakeSender(tenant))
  return true
}
