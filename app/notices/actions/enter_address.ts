import { randomBytes, randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { lookUpHash } from '#app/auth/people'
import { isEmailAddress } from '#app/deliveries/email_address'
import { isMailRelayDeclared } from '#app/deliveries/mail_relay'
import { mailStaff } from '#app/notices/mail_staff'
import {
  countConfirmationMails,
  endWaiting,
  insertAddress,
} from '#app/notices/statements/address_statements'
import { lockPerson } from '#app/notices/statements/staff_mail_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { publicOrigin } from '#app/tenants/public_origin'
import { currentTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type EnteredAddress = 'mailed' | 'not_an_address' | 'no_relay' | 'too_often'

const TOKEN_BYTES = 32
const HOURS_OPEN = 24
/** Nobody's mailbox is filled by way of us. */
const MAILS_PER_HOUR_MAX = 5

/**
 * A person says where notices about their account are to go. It counts when they have opened the
 * one-time link that is mailed there, signed in as themselves; until then the old one stays.
 */
export async function enterAddress(
  staffId: string,
  locale: 'nb' | 'en',
  address: string
): Promise<EnteredAddress> {
  if (!isEmailAddress(address)) return 'not_an_address'
  const tenant = currentTenant()
  return tenant.database.transaction(async (trx) => {
    if (!(await isMailRelayDeclared(trx))) return 'no_relay'
    await trx.query(lockPerson, [staffId])
    const [mails] = await trx.query<{ count: number }>(countConfirmationMails, [staffId])
    if ((mails?.count ?? 0) >= MAILS_PER_HOUR_MAX) return 'too_often'

    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    const expiresAt = new Date(Date.now() + HOURS_OPEN * 3_600_000)
    const hash = addressTokenHash(tenant, token)
    const id = await keepAddress(trx, { staffId, address, hash, expiresAt })
    const link = `${publicOrigin(tenant.host)}/my-notice-address/${token}`
    const values = { at: new Date().toISOString(), link }
    const to = { address, locale }
    await mailStaff(trx, { staffId, template: 'address_confirmation', values, to, expiresAt })
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, {
      action: 'account.notice_address_entered',
      subject,
      details: { addressId: id },
    })
    return 'mailed'
  })
}

/** Keeps an address that waits to be confirmed, in place of another that waited. */
export async function keepAddress(
  trx: Transaction,
  given: { staffId: string; address: string; hash: Buffer | null; expiresAt: Date | null }
): Promise<string> {
  const id = randomUUID()
  const { staffId, address, hash, expiresAt } = given
  const sealed = currentTenant().keys.seal('staff_notice_addresses', 'address_sealed', id, address)
  await trx.query(endWaiting, [staffId])
  await trx.query(insertAddress, [id, staffId, sealed, hash, expiresAt])
  return id
}

export function addressTokenHash(tenant: TenantScope, token: string): Buffer {
  return lookUpHash(tenant, 'notice address', token)
}
