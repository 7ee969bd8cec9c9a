import { timingSafeEqual } from 'node:crypto'
import { peopleOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { confirmedAddress } from '#app/notices/mail_staff'
import { accountVersion } from '#app/recovery/account_version'
import type { LinkRow } from '#app/recovery/statements/recovery_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

type Recoverable = {
  person: PersonRow & { passphrase_hash: string }
  to: { address: string; locale: 'nb' | 'en' }
  version: Buffer
}

/**
 * The account as it may be recovered now, locked: open, with a passphrase of its own (a directory's
 * account has none) and a confirmed notice address; else null.
 */
export async function recoverable(trx: Transaction, staffId: string): Promise<Recoverable | null> {
  const tenant = currentTenant()
  const [row] = await trx.query<PersonRow>(peopleOf(tenant).person.findLocked, [staffId])
  if (row?.state !== 'active' || row.passphrase_hash === null) return null
  const to = await confirmedAddress(trx, staffId)
  if (!to) return null
  const person = { ...row, passphrase_hash: row.passphrase_hash }
  const bound = { passphraseHash: person.passphrase_hash, addressId: to.id }
  return { person, to, version: accountVersion(tenant, bound) }
}

/** Whose link it is, while the account is still the one it was made for. */
export async function recoverableBy(trx: Transaction, link: LinkRow): Promise<Recoverable | null> {
  const account = await recoverable(trx, link.staff_id)
  return account && timingSafeEqual(account.version, link.account_version) ? account : null
}
