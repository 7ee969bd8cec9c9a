import type { HttpContext } from '@adonisjs/core/http'
import { checkCode, type CodeCheck } from '#app/auth/actions/check_code'
import { givePasskeyAgain } from '#app/auth/actions/give_passkey_again'
import type { Assertion } from '#app/auth/passkey_words'
import { recordSignIn } from '#app/auth/record_sign_in'
import { unlockSession } from '#app/auth/session_data'
import type { LockedSignIn } from '#app/auth/session_facts'
import { attemptOf } from '#app/auth/sign_in_attempt'

export type Unlocked = { ok: true; path: string }

/** A code of the same person's authenticator: used up, throttled and logged as at sign-in. */
export async function unlockByCode(
  ctx: HttpContext,
  locked: LockedSignIn,
  typed: string
): Promise<Unlocked | { ok: false; why: Exclude<CodeCheck, 'right'> }> {
  const { personId } = locked.signIn
  const attempt = attemptOf(ctx, locked.signInName)
  const check = await checkCode(ctx, personId, attempt, typed, 'session.unlocked')
  if (check !== 'right') return { ok: false, why: check }
  const path = unlockSession(ctx.session, locked, { factor: 'authenticator', assurance: 2 })
  return { ok: true, path: path ?? '/' }
}

/** A passkey of the same person; another's is refused, however good it is. */
export async function unlockByPasskey(
  ctx: HttpContext,
  locked: LockedSignIn,
  assertion: Assertion
): Promise<Unlocked | { ok: false }> {
  const { personId } = locked.signIn
  const answer = await givePasskeyAgain(ctx, assertion, {
    purpose: 'unlock',
    personId,
    record: (trx, { factor, assurance }) => {
      const them = { personId, isThem: true, assurance }
      return recordSignIn(ctx, trx, { action: 'session.unlocked', ...them, details: { factor } })
    },
  })
  if (!answer.ok) {
    await recordRefusal(ctx, personId, answer.why)
    return { ok: false }
  }
  return { ok: true, path: unlockSession(ctx.session, locked, answer.given) ?? '/' }
}

async function recordRefusal(ctx: HttpContext, personId: string, why: string): Promise<void> {
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: 'session.unlock_refused',
      outcome: 'failure',
      personId,
      isThem: false,
      assurance: 1,
      details: { step: 'passkey', why },
    })
  )
}
