import type { HttpContext } from '@adonisjs/core/http'
import { hashPassphrase, verifyOrBurn } from '#app/auth/passphrase_hash'
import { judgePassphrase, type PassphraseRefusal } from '#app/auth/passphrase_policy'
import { peopleOf } from '#app/auth/people'
import { personalWords } from '#app/auth/personal_words'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import { noticeStaff } from '#app/notices/notice_staff'
import { recoveryTokenHash } from '#app/recovery/account_version'
import { recoverableBy } from '#app/recovery/recoverable'
import { findLink, useLink, type LinkRow } from '#app/recovery/statements/recovery_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

export type Recovery = 'recovered' | 'void' | 'same_passphrase' | PassphraseRefusal

/** Whose passphrase the link lets be chosen, or null when it is used, too old or void. */
export async function findRecovery(token: string): Promise<PersonRow | null> {
  const tenant = currentTenant()
  return tenant.database.transaction(async (trx) => {
    const [link] = await trx.query<LinkRow>(findLink, [recoveryTokenHash(tenant, token)])
    const account = link && (await recoverableBy(trx, link))
    return account?.person ?? null
  })
}

/**
 * Keeps a new passphrase for whoever holds the link: it uses the link up, ends every session and
 * tells the person. It signs nobody in, and every second factor stays as it is. Of ten who post
 * the same link at once, one succeeds.
 */
export async function recoverPassphrase(
  ctx: HttpContext,
  token: string,
  typed: string
): Promise<Recovery> {
  const person = await findRecovery(token)
  if (!person) return 'void'
  const names = personalWords(ctx.plane, person)
  const verdict = judgePassphrase(typed, { hasSecondFactor: true, names })
  if (!verdict.ok) return verdict.refusal
  if (await verifyOrBurn(person.passphrase_hash, typed)) return 'same_passphrase'
  return keep(ctx, token, await hashPassphrase(verdict.passphrase))
}

async function keep(ctx: HttpContext, token: string, hash: string): Promise<'recovered' | 'void'> {
  const tenant = currentTenant()
  return tenant.database.transaction(async (trx) => {
    const [link] = await trx.query<LinkRow>(useLink, [recoveryTokenHash(tenant, token)])
    const account = link && (await recoverableBy(trx, link))
    if (!account) return 'void'
    const { id: personId, passphrase_hash: old } = account.person
    const { changePassphrase } = peopleOf(tenant).person
    await trx.query(changePassphrase, [personId, old, hash])
    await trx.query(destroySessionsOf, [personId])
    await noticeStaff(trx, personId, 'passphrase_recovered')
    const them = { personId, isThem: true, assurance: 0 } as const
    await recordSignIn(ctx, trx, { action: 'account.passphrase_recovered', ...them })
    return 'recovered'
  })
}
