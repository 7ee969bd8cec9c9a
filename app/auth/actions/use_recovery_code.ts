import type { HttpContext } from '@adonisjs/core/http'
import { firstFactor } from '#app/auth/first_factor'
import { noteFactorChange } from '#app/auth/note_factor_change'
import { peopleOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import { recoveryCodeHash } from '#app/auth/recovery_code'
import { begunSignIn } from '#app/auth/session_data'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import { SignInThrottle, type Attempt } from '#app/auth/sign_in_throttle'

export type RecoveryCheck = 'right' | 'wrong' | 'used' | 'throttled' | 'passkey_required'

/**
 * The second factor for the day the others are lost. A code works once, ends every other session
 * of the person, and is told to them at their next sign-in.
 */
export async function useRecoveryCode(
  ctx: HttpContext,
  personId: string,
  attempt: Attempt,
  typed: string
): Promise<RecoveryCheck> {
  const check = await tryCode(ctx, personId, attempt, typed)
  if (check !== 'right') await recordRefusal(ctx, personId, check)
  return check
}

async function tryCode(
  ctx: HttpContext,
  personId: string,
  attempt: Attempt,
  typed: string
): Promise<RecoveryCheck> {
  const throttle = new SignInThrottle(ctx.plane)
  if (!(await throttle.admits(attempt))) return 'throttled'
  if (await mustUsePasskey(ctx.plane, personId)) return 'passkey_required'
  const check = await useCode(ctx, personId, typed)
  if (check === 'right') await throttle.succeeded(attempt)
  return check
}

async function useCode(
  ctx: HttpContext,
  personId: string,
  typed: string
): Promise<'right' | 'wrong' | 'used'> {
  const { recoveryCode } = peopleOf(ctx.plane)
  const values = [recoveryCodeHash(ctx.plane, personId, typed), personId]
  return ctx.plane.database.transaction(async (trx) => {
    const used = await trx.query(recoveryCode.use, values)
    if (used.length === 0) {
      const known = await trx.query(recoveryCode.isUsed, values)
      return known.length > 0 ? 'used' : 'wrong'
    }
    const them = { personId, isThem: true, assurance: 2 } as const
    await recordSignIn(ctx, trx, { action: 'account.recovery_code_used', ...them })
    const details = { factor: 'recovery_code', ...firstFactor(begunSignIn(ctx.session)) }
    await recordSignIn(ctx, trx, { action: 'sign_in.succeeded', ...them, details })
    await noteFactorChange(ctx, trx, personId, 'recovery_code_used')
    return 'right'
  })
}

async function recordRefusal(
  ctx: HttpContext,
  personId: string,
  why: Exclude<RecoveryCheck, 'right'>
): Promise<void> {
  const isThrottled = why === 'throttled'
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: isThrottled ? 'sign_in.throttled' : 'sign_in.failed',
      outcome: isThrottled ? 'denied' : 'failure',
      personId,
      isThem: false,
      assurance: 1,
      details: { step: 'recovery_code', why },
    })
  )
}
