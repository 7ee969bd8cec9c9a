import type { StoredSetUpLink } from '#app/auth/actions/create_set_up_link'
import {
  listAddresses,
  mailedLink,
  type NoticeAddressRow,
} from '#app/notices/statements/address_statements'
import { mailStaff } from '#app/notices/mail_staff'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Mails a set-up link to the address that was given with the invitation, instead of showing it.
 * Whoever opens the account by it has thereby confirmed the address.
 *
 * @returns false when there is no address or no relay; then nothing is mailed
 */
export async function mailSetUpLink(
  trx: Transaction,
  staffId: string,
  link: StoredSetUpLink
): Promise<boolean> {
  const { keys, locale } = currentTenant()
  const rows = await trx.query<NoticeAddressRow>(listAddresses, [staffId])
  const row = rows.at(-1)
  if (!row) return false
  const { id, address_sealed: cell } = row
  const address = keys.open('staff_notice_addresses', 'address_sealed', id, cell).toString('utf8')
  const values = { at: new Date().toISOString(), link: link.address }
  const to = { address, locale }
  await trx.query(mailedLink, [link.id, id])
  return mailStaff(trx, { staffId, template: 'invitation', values, to, expiresAt: link.expiresAt })
}
