import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson, currentPersonRow } from '#app/account/current_person'
import { recordAccountAct, recordAccountRefusal } from '#app/account/record_account_act'
import { matchingFactor, type CodeCheck, type Match } from '#app/auth/actions/check_code'
import { verifyPasskey } from '#app/auth/actions/verify_passkey'
import type { Assertion } from '#app/auth/passkey_words'
import { peopleOf, signInNameOf } from '#app/auth/people'
import { proveAgain } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import { SignInThrottle } from '#app/auth/sign_in_throttle'
import { usePasskey } from '#app/auth/use_passkey'

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
  const verdict = await verifyPasskey(ctx, 'prove', assertion)
  const { id } = currentPerson(ctx)
  const why = await passkeyFault(ctx, verdict, id)
  if (why) await recordAccountRefusal(ctx, { step: 'passkey', why })
  else if (verdict.ok) proveAgain(ctx.session, verdict.answer.given)
  return why === null
}

async function passkeyFault(
  ctx: HttpContext,
  verdict: Awaited<ReturnType<typeof verifyPasskey>>,
  personId: string
) {
  if (!verdict.ok) return verdict.why
  const { answer } = verdict
  if (answer.passkey.person_id !== personId) return 'other_person'
  return ctx.plane.database.transaction(async (trx) => {
    const why = await usePasskey(ctx.plane, trx, answer)
    const details = { given: 'passkey' }
    if (!why) await recordAccountAct(ctx, trx, { action: 'account.proved', details })
    return why
  })
}
