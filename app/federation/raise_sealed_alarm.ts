import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import {
  insertUse,
  isSealedAccount,
  noticeAdministrators,
} from '#app/federation/statements/sealed_account_statements'
import { noticeHolders } from '#app/notices/notice_staff'
import type { Transaction } from '#app/tenants/plane_database'

/**
 * An emergency account has signed in: told to every administrator and kept as a finding until
 * another one has looked into it, in the transaction of the sign-in itself.
 */
export async function raiseSealedAlarm(trx: Transaction, staffId: string): Promise<void> {
  const [sealed] = await trx.query(isSealedAccount, [staffId])
  if (!sealed) return
  const useId = randomUUID()
  await trx.query(insertUse, [useId, staffId])
  await trx.query(noticeAdministrators)
  await noticeHolders(trx, ['administrator'], 'local_administrator_used', useId)
  const subject = { type: 'staff', id: staffId }
  await audit.record(trx, { action: 'sealed_account.used', subject, details: { useId } })
}
