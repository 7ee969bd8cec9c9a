import type { HttpContext } from '@adonisjs/core/http'
import { verifyPasskey, type PasskeyAnswer } from '#app/auth/actions/verify_passkey'
import type { PasskeyRefusal } from '#app/auth/passkey_refusal'
import type { Assertion } from '#app/auth/passkey_words'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { BegunSignIn, GivenFactor } from '#app/auth/session_facts'
import { firstFactor } from '#app/auth/first_factor'
import { maySignInLocally } from '#app/federation/local_sign_in'
import { usePasskey } from '#app/auth/use_passkey'

export type PasskeySignIn =
  { ok: true; personId: string; given: GivenFactor } | { ok: false; why: PasskeyRefusal }

/**
 * Both factors in one: the authenticator is held, and has itself asked for a finger, a face or a
 * PIN. After a passphrase it must be a passkey of the same person.
 */
export async function signInWithPasskey(
  ctx: HttpContext,
  begun: BegunSignIn | null,
  assertion: Assertion
): Promise<PasskeySignIn> {
  const verdict = await verifyPasskey(ctx, 'sign_in', assertion)
  if (!verdict.ok) return refuse(ctx, verdict.why, verdict.personId)
  const { answer } = verdict
  const personId = answer.passkey.person_id
  if (begun && begun.personId !== personId) return refuse(ctx, 'other_person', begun.personId)
  const mayEnter = begun?.federation || (await maySignInLocally(ctx.plane, personId))
  const why = mayEnter ? await accept(ctx, answer, begun) : 'directory_only'
  return why ? refuse(ctx, why, personId) : { ok: true, personId, given: answer.given }
}

async function accept(
  ctx: HttpContext,
  answer: PasskeyAnswer,
  begun: BegunSignIn | null
): Promise<PasskeyRefusal | null> {
  const { passkey, given } = answer
  return ctx.plane.database.transaction(async (trx) => {
    const why = await usePasskey(ctx.plane, trx, answer)
    if (why) return why
    await recordSignIn(ctx, trx, {
      action: 'sign_in.succeeded',
      personId: passkey.person_id,
      isThem: true,
      assurance: given.assurance,
      details: { factor: 'passkey', synced: passkey.is_synced, ...firstFactor(begun) },
    })
    return null
  })
}

async function refuse(
  ctx: HttpContext,
  why: PasskeyRefusal,
  personId: string | null
): Promise<PasskeySignIn> {
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: 'sign_in.failed',
      outcome: 'failure',
      personId,
      isThem: false,
      assurance: 0,
      details: { step: 'passkey', why },
    })
  )
  return { ok: false, why }
}
