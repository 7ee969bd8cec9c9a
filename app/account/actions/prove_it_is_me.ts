import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson, currentPersonRow } from '#app/account/current_person'
import { recordAccountAct, recordAccountRefusal } from '#app/account/record_account_act'
import { matchingFactor, type CodeCheck, type Match } from '#app/auth/actions/check_code'
import { givePasskeyAgain } from '#app/auth/actions/give_passkey_again'
import type { Assertion } from '#app/auth/passkey_words'
import { peopleOf, signInNameOf } from '#app/auth/people'
import { proveAgain } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import { SignInThrottle } from '#app/auth/sign_in_throttle'

/** A code of the person's authenticator, given again: for five minutes factors may be changed. */
export async function proveByCode(ctx: HttpContext, typed: string): Promise<CodeCheck> {
  const check = await tryCode(ctx, typed)
  if (check !== 'right') await recordAccountRefusal(ctx, { step: 'code', why: check })
  else proveAgain(ctx.session, { factor: 'authenticator', assurance: 2 })
  return check
}

async function tryCode(ctx: HttpContext, typed: string): Promise<CodeCheck> {
  const { plane } = ctx
  const row = await currentPersonRow(ctx)
  const throttle = new SignInThrottle(plane)
  const attempt = attemptOf(ctx, signInNameOf(plane, row))
  if (!(await throttle.admits(attempt))) return 'throttled'
  if (await mustUsePasskey(plane, row.id)) return 'passkey_required'
  const matched = await matchingFactor(plane, row.id, typed)
  const check = matched ? await useCode(ctx, matched) : 'wrong'
  if (check === 'right') await throttle.succeeded(attempt)
  return check
}

async function useCode(ctx: HttpContext, { factorId, step }: Match): Promise<'right' | 'used'> {
  const { useStep } = peopleOf(ctx.plane).factor
  return ctx.plane.database.transaction(async (trx) => {
    const used = await trx.query(useStep, [factorId, step])
    if (used.length === 0) return 'used'
    const details = { given: 'authenticator' }
    await recordAccountAct(ctx, trx, { action: 'account.proved', details })
    return 'right'
  })
}

/** One of the person's own passkeys; it also makes the session one of a passkey. */
export async function proveByPasskey(ctx: HttpContext, assertion: Assertion): Promise<boolean> {
  const answer = await givePasskeyAgain(ctx, assertion, {
    purpose: 'prove',
    personId: currentPerson(ctx).id,
    record: (trx) =>
      recordAccountAct(ctx, trx, { action: 'account.proved', details: { given: 'passkey' } }),
  })
  if (answer.ok) proveAgain(ctx.session, answer.given)
  else await recordAccountRefusal(ctx, { step: 'passkey', why: answer.why })
  return answer.ok
}
