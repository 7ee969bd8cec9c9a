import { audit } from '#app/audit/audit_log'
import { addressTokenHash } from '#app/notices/actions/enter_address'
import { confirmedAddress } from '#app/notices/mail_staff'
import { noticeStaff } from '#app/notices/notice_staff'
import {
  confirm,
  endConfirmed,
  findWaiting,
  type NoticeAddressRow,
} from '#app/notices/statements/address_statements'
import { lockPerson } from '#app/notices/statements/staff_mail_statements'
import type { Queryable } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The address a link confirms for this person, or null when it is used, too old or somebody else's. */
export async function waitingAddress(
  database: Queryable,
  staffId: string,
  token: string
): Promise<{ id: string; address: string } | null> {
  const tenant = currentTenant()
  const values = [staffId, addressTokenHash(tenant, token)]
  const [row] = await database.query<NoticeAddressRow>(findWaiting, values)
  if (!row) return null
  const { id, address_sealed: cell } = row
  const opened = tenant.keys.open('staff_notice_addresses', 'address_sealed', id, cell)
  return { id, address: opened.toString('utf8') }
}

/** From now on notices go to the new address; the old one is told, once and last. */
export async function confirmAddress(staffId: string, token: string): Promise<boolean> {
  return currentTenant().database.transaction(async (trx) => {
    await trx.query(lockPerson, [staffId])
    const waiting = await waitingAddress(trx, staffId, token)
    if (!waiting) return false
    await noticeStaff(trx, staffId, 'notice_address_changed')
    await trx.query(endConfirmed, [staffId])
    await trx.query(confirm, [waiting.id])
    const subject = { type: 'staff', id: staffId }
    const details = { addressId: waiting.id }
    await audit.record(trx, { action: 'account.notice_address_confirmed', subject, details })
    return true
  })
}

/** No more notices by mail; the address that got them is told. False when there was none. */
export async function removeAddress(staffId: string): Promise<boolean> {
  return currentTenant().database.transaction(async (trx) => {
    await trx.query(lockPerson, [staffId])
    if (!(await confirmedAddress(trx, staffId))) return false
    await noticeStaff(trx, staffId, 'notice_address_changed')
    await trx.query(endConfirmed, [staffId])
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, { action: 'account.notice_address_removed', subject })
    return true
  })
}
