import { randomBytes, randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { peopleOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { mailStaff } from '#app/notices/mail_staff'
import { recoveryTokenHash } from '#app/recovery/account_version'
import { recoverable } from '#app/recovery/recoverable'
import {
  countLinks,
  insertLink,
  takeRequest,
  type TakenRequest,
} from '#app/recovery/statements/recovery_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { publicOrigin } from '#app/tenants/public_origin'
import { currentTenant } from '#app/tenants/tenant_scope'

const TOKEN_BYTES = 32
const MAILS_PER_HOUR_MAX = 3
/** What nobody got round to for so long is no longer waited for. */
const MINUTES_MAX = 30
/** Requests one round answers before it makes room for other tenants. */
const requestsMax = 100

/** Answers what was asked: a mail with a link to who may have one, nothing to anybody else. */
export async function answerRecoveryRequests(now: Date): Promise<void> {
  const { database } = currentTenant()
  for (let answered = 0; answered < requestsMax; answered += 1) {
    const isMore = await database.transaction(async (trx) => {
      const [taken] = await trx.query<TakenRequest>(takeRequest)
      if (taken) await answer(trx, taken, now)
      return taken !== undefined
    })
    if (!isMore) return
  }
}

async function answer(trx: Transaction, taken: TakenRequest, now: Date): Promise<void> {
  if (now.getTime() - taken.requested_at.getTime() > MINUTES_MAX * 60_000) return
  const { findBySignInName } = peopleOf(currentTenant()).person
  const [person] = await trx.query<PersonRow>(findBySignInName, [taken.name_index])
  if (!person) return
  const why = await sendLink(trx, person.id)
  await audit.record(trx, {
    action: 'account.recovery_requested',
    subject: { type: 'staff', id: person.id },
    ...(why ? { outcome: 'denied' as const, details: { why } } : {}),
  })
}

/** @returns why there is no link, or null */
async function sendLink(trx: Transaction, staffId: string): Promise<string | null> {
  const tenant = currentTenant()
  const account = await recoverable(trx, staffId)
  if (!account) return 'not_recoverable'
  const [links] = await trx.query<{ count: number }>(countLinks, [staffId])
  if ((links?.count ?? 0) >= MAILS_PER_HOUR_MAX) return 'too_often'

  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const hash = recoveryTokenHash(tenant, token)
  const values = [randomUUID(), staffId, hash, account.version]
  const [made] = await trx.query<{ expires_at: Date }>(insertLink, values)
  const isQueued = await mailStaff(trx, {
    staffId,
    template: 'passphrase_recovery',
    values: {
      at: new Date().toISOString(),
      link: `${publicOrigin(tenant.host)}/recovery/link/${token}`,
    },
    to: account.to,
    expiresAt: made?.expires_at,
  })
  return isQueued ? null : 'no_relay'
}
