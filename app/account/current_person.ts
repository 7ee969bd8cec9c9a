import type { HttpContext } from '@adonisjs/core/http'
import { SignInRequiredException } from '#app/auth/exceptions'
import type { PersonHere } from '#app/auth/middleware/signed_in_middleware'
import { peopleOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'

/** Whose account this is. @throws E_SIGN_IN_REQUIRED outside the account's routes */
export function currentPerson({ person }: HttpContext): PersonHere {
  if (!person) throw new SignInRequiredException()
  return person
}

/** Their row, as it is now. @throws E_SIGN_IN_REQUIRED when it is gone */
export async function currentPersonRow(ctx: HttpContext): Promise<PersonRow> {
  const { find } = peopleOf(ctx.plane).person
  const [row] = await ctx.plane.database.query<PersonRow>(find, [currentPerson(ctx).id])
  if (!row) throw new SignInRequiredException()
  return row
}
