import type { HttpContext } from '@adonisjs/core/http'
import { currentPersonRow } from '#app/account/current_person'
import { recordAccountAct, recordAccountRefusal } from '#app/account/record_account_act'
import { noteFactorChange } from '#app/auth/note_factor_change'
import { hashPassphrase, verifyOrBurn } from '#app/auth/passphrase_hash'
import { judgePassphrase, type PassphraseRefusal } from '#app/auth/passphrase_policy'
import { personalWords } from '#app/auth/personal_words'
import { peopleOf, signInNameOf } from '#app/auth/people'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { SignInThrottle } from '#app/auth/sign_in_throttle'

export type PassphraseChange =
  'changed' | 'wrong_passphrase' | 'same_passphrase' | 'throttled' | PassphraseRefusal

/**
 * Another passphrase for somebody who knows the old one and has just given a second factor. The
 * same rules as at set-up; the other sessions end.
 */
export async function changePassphrase(
  ctx: HttpContext,
  current: string,
  next: string
): Promise<PassphraseChange> {
  const { plane } = ctx
  const row = await currentPersonRow(ctx)
  const throttle = new SignInThrottle(plane)
  const attempt = attemptOf(ctx, signInNameOf(plane, row))
  if (!(await throttle.admits(attempt))) return 'throttled'
  if (!(await verifyOrBurn(row.passphrase_hash, current))) {
    await recordAccountRefusal(ctx, { step: 'change_passphrase', why: 'wrong_passphrase' })
    return 'wrong_passphrase'
  }
  await throttle.succeeded(attempt)
  const verdict = judgePassphrase(next, {
    hasSecondFactor: true,
    names: personalWords(plane, row),
  })
  if (!verdict.ok) return verdict.refusal
  if (await verifyOrBurn(row.passphrase_hash, next)) return 'same_passphrase'
  return store(ctx, row, await hashPassphrase(verdict.passphrase))
}

async function store(
  ctx: HttpContext,
  { id, passphrase_hash: old }: { id: string; passphrase_hash: string | null },
  hash: string
): Promise<'changed' | 'wrong_passphrase'> {
  const { person } = peopleOf(ctx.plane)
  return ctx.plane.database.transaction(async (trx) => {
    const changed = await trx.query(person.changePassphrase, [id, old, hash])
    if (changed.length === 0) return 'wrong_passphrase'
    await recordAccountAct(ctx, trx, { action: 'account.passphrase_changed' })
    await noteFactorChange(ctx, trx, id, 'passphrase_changed')
    return 'changed'
  })
}
