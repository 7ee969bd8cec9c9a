import type { HttpContext } from '@adonisjs/core/http'
import { stepOfCode } from '#app/auth/authenticator_code'
import { firstFactor } from '#app/auth/first_factor'
import { peopleOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import { begunSignIn } from '#app/auth/session_data'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import { SignInThrottle, type Attempt } from '#app/auth/sign_in_throttle'
import type { FactorRow } from '#app/auth/statements/factor_statements'
import type { Plane } from '#app/tenants/plane'

export type CodeCheck = 'right' | 'wrong' | 'used' | 'throttled' | 'passkey_required'

/** Signing in, showing once more that it is still the same person (step-up), or a locked screen. */
export type Occasion = 'sign_in.succeeded' | 'sign_in.confirmed' | 'session.unlocked'

/**
 * The second factor. The code is used up by the statement that accepts it, together with the
 * line in the log: of ten who post it at once, from whatever session, one is signed in.
 */
export async function checkCode(
  ctx: HttpContext,
  personId: string,
  attempt: Attempt,
  typed: string,
  occasion: Occasion = 'sign_in.succeeded'
): Promise<CodeCheck> {
  const throttle = new SignInThrottle(ctx.plane)
  if (!(await throttle.admits(attempt))) {
    await recordRefusal(ctx, personId, 'throttled', occasion)
    return 'throttled'
  }
  if (await mustUsePasskey(ctx.plane, personId)) {
    await recordRefusal(ctx, personId, 'passkey_required', occasion)
    return 'passkey_required'
  }
  const matched = await matchingFactor(ctx.plane, personId, typed)
  const used = matched ? await useCode(ctx, personId, matched, occasion) : 'wrong'
  if (used === 'right') await throttle.succeeded(attempt)
  else await recordRefusal(ctx, personId, used, occasion)
  return used
}

export type Match = { factorId: string; step: number }

/** The authenticator whose code was typed; the code is not yet used. */
export async function matchingFactor(
  plane: Plane,
  personId: string,
  typed: string
): Promise<Match | null> {
  const people = peopleOf(plane)
  const factors = await plane.database.query<FactorRow>(people.factor.findConfirmed, [personId])
  for (const { id, secret_sealed: sealed } of factors) {
    const secret = plane.keys.open(people.factorTable, 'secret_sealed', id, sealed).toString('utf8')
    const step = stepOfCode(secret, typed)
    if (step !== null) return { factorId: id, step }
  }
  return null
}

async function useCode(
  ctx: HttpContext,
  personId: string,
  { factorId, step }: Match,
  occasion: Occasion
): Promise<'right' | 'used'> {
  const { useStep } = peopleOf(ctx.plane).factor
  return ctx.plane.database.transaction(async (trx) => {
    const used = await trx.query(useStep, [factorId, step])
    if (used.length === 0) return 'used'
    await recordSignIn(ctx, trx, {
      action: occasion,
      personId,
      isThem: true,
      assurance: 2,
      details: { factor: 'authenticator', ...firstFactor(begunSignIn(ctx.session)) },
    })
    return 'right'
  })
}

async function recordRefusal(
  ctx: HttpContext,
  personId: string,
  why: Exclude<CodeCheck, 'right'>,
  occasion: Occasion
): Promise<void> {
  const failed = occasion === 'session.unlocked' ? 'session.unlock_refused' : 'sign_in.failed'
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: why === 'throttled' ? 'sign_in.throttled' : failed,
      outcome: why === 'throttled' ? 'denied' : 'failure',
      personId,
      isThem: false,
      assurance: 1,
      details: { step: 'code', why },
    })
  )
}
