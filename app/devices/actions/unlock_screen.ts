import type { HttpContext } from '@adonisjs/core/http'
import { checkCode, type CodeCheck } from '#app/auth/actions/check_code'
import { verifyPasskey } from '#app/auth/actions/verify_passkey'
import type { Assertion } from '#app/auth/passkey_words'
import { recordSignIn } from '#app/auth/record_sign_in'
import { unlockSession, type LockedSignIn } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { usePasskey } from '#app/auth/use_passkey'

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
  const verdict = await verifyPasskey(ctx, 'unlock', assertion)
  const why = await faultOf(ctx, verdict, personId)
  if (why || !verdict.ok) {
    await recordRefusal(ctx, personId, why ?? 'refused')
    return { ok: false }
  }
  return { ok: true, path: unlockSession(ctx.session, locked, verdict.answer.given) ?? '/' }
}

async function faultOf(
  ctx: HttpContext,
  verdict: Awaited<ReturnType<typeof verifyPasskey>>,
  personId: string
): Promise<string | null> {
  if (!verdict.ok) return verdict.why
  const { answer } = verdict
  if (answer.passkey.person_id !== personId) return 'other_person'
  return ctx.plane.database.transaction(async (trx) => {
    const why = await usePasskey(ctx.plane, trx, answer)
    if (why) return why
    await recordSignIn(ctx, trx, {
      action: 'session.unlocked',
      personId,
      isThem: true,
      assurance: answer.given.assurance,
      details: { factor: 'passkey' },
    })
    return null
  })
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
