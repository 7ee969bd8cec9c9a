import { randomUUID } from 'node:crypto'
import { peopleOf } from '#app/auth/people'
import type { StaffRole } from '#app/auth/staff_role'
import { confirmedAddress, mailStaff } from '#app/notices/mail_staff'
import { isShown, pathOf, type DutyNoticeKind, type NoticeKind } from '#app/notices/notice_kinds'
import { listHolders } from '#app/notices/statements/staff_mail_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { publicOrigin } from '#app/tenants/public_origin'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Tells a member of staff that something happened, in the transaction of what did: by mail where
 * they have confirmed an address and the tenant has a relay, and at their next sign-in when it is
 * about their own account. Never with a token, and never about a patient.
 *
 * @param aboutId what a duty is about: the same is said once, whoever finds it due again
 */
export async function noticeStaff(
  trx: Transaction,
  staffId: string,
  kind: NoticeKind,
  aboutId?: string
): Promise<void> {
  const tenant = currentTenant()
  if (isShown(kind)) {
    await trx.query(peopleOf(tenant).notice.insert, [randomUUID(), staffId, kind])
  }
  const to = await confirmedAddress(trx, staffId)
  if (!to) return
  const link = `${publicOrigin(tenant.host)}${pathOf(kind)}`
  const values = { at: new Date().toISOString(), link }
  await mailStaff(trx, { staffId, template: kind, values, to, aboutId })
}

/** `noticeStaff` to everybody who has one of the roles now. */
export async function noticeHolders(
  trx: Transaction,
  roles: readonly StaffRole[],
  kind: DutyNoticeKind,
  aboutId?: string
): Promise<void> {
  const holders = await trx.query<{ id: string }>(listHolders, [roles])
  for (const { id } of holders) await noticeStaff(trx, id, kind, aboutId)
}
