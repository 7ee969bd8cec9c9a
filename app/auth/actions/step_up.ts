import type { HttpContext } from '@adonisjs/core/http'
import { checkCode, type CodeCheck } from '#app/auth/actions/check_code'
import { givePasskeyAgain } from '#app/auth/actions/give_passkey_again'
import type { Assertion } from '#app/auth/passkey_words'
import { peopleOf, signInNameOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import { proveAgain, provedUntil } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import type { PersonRow } from '#app/auth/statements/person_statements'

/** What the person gives: a passkey's answer to a challenge of `prove`, or a code. */
export type GivenAgain = { passkey?: Assertion | null; code?: string | null }

export type StepUp = CodeCheck | 'passkey_refused'

/**
 * Asks a signed-in person for a factor once more, for what must not be done from a screen
 * somebody left. What is given is used up and logged as at sign-in, a code is throttled as well.
 * The session gets a new id. Where only passkeys count, one given within the last five minutes serves too.
 */
export async function stepUp(
  ctx: HttpContext,
  personId: string,
  { passkey, code }: GivenAgain
): Promise<StepUp> {
  if (passkey) return stepUpByPasskey(ctx, personId, passkey)
  const { plane } = ctx
  const hasShownPasskey = provedUntil(ctx.session) !== null
  if (hasShownPasskey && (await mustUsePasskey(plane, personId))) return 'right'
  const [person] = await plane.database.query<PersonRow>(peopleOf(plane).person.find, [personId])
  if (!person) return 'wrong'
  const attempt = attemptOf(ctx, signInNameOf(plane, person))
  const check = await checkCode(ctx, personId, attempt, code ?? '', 'sign_in.confirmed')
  if (check === 'right') ctx.session.regenerate()
  return check
}

async function stepUpByPasskey(
  ctx: HttpContext,
  personId: string,
  assertion: Assertion
): Promise<StepUp> {
  const answer = await givePasskeyAgain(ctx, assertion, {
    purpose: 'prove',
    personId,
    record: (trx, { factor, assurance }) => {
      const them = { personId, isThem: true, assurance }
      return recordSignIn(ctx, trx, { action: 'sign_in.confirmed', ...them, details: { factor } })
    },
  })
  if (answer.ok) {
    proveAgain(ctx.session, answer.given)
    return 'right'
  }
  const details = { step: 'passkey', why: answer.why }
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: 'sign_in.failed',
      outcome: 'failure',
      personId,
      isThem: false,
      assurance: 1,
      details,
    })
  )
  return 'passkey_refused'
}
