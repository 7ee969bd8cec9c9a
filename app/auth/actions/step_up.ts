import type { HttpContext } from '@adonisjs/core/http'
import { checkCode, type CodeCheck } from '#app/auth/actions/check_code'
import { peopleOf, signInNameOf } from '#app/auth/people'
import { provedUntil } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import type { PersonRow } from '#app/auth/statements/person_statements'

/**
 * Asks a signed-in person for the second factor once more, for what must not be done from a
 * screen somebody left. The code is used up, throttled and logged as at sign-in. Where only passkeys
 * count, one given within the last five minutes serves instead.
 */
export async function stepUp(
  ctx: HttpContext,
  personId: string,
  typed: string
): Promise<CodeCheck> {
  const { plane } = ctx
  const hasShownPasskey = provedUntil(ctx.session) !== null
  if (hasShownPasskey && (await mustUsePasskey(plane, personId))) return 'right'
  const [person] = await plane.database.query<PersonRow>(peopleOf(plane).person.find, [personId])
  if (!person) return 'wrong'
  const attempt = attemptOf(ctx, signInNameOf(plane, person))
  return checkCode(ctx, personId, attempt, typed, 'sign_in.confirmed')
}
