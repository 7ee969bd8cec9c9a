import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson, currentPersonRow } from '#app/account/current_person'
import {
  offerAuthenticator,
  shownOffer,
  type AuthenticatorOffer,
} from '#app/auth/actions/offer_authenticator'
import { peopleOf, signInNameOf } from '#app/auth/people'
import type { FactorRow } from '#app/auth/statements/factor_statements'

/** A new secret to enrol; one that was offered before and never confirmed is forgotten. */
export async function startAuthenticator(ctx: HttpContext): Promise<void> {
  const { plane } = ctx
  const row = await currentPersonRow(ctx)
  await plane.database.query(peopleOf(plane).factor.discardUnconfirmed, [row.id])
  await offerAuthenticator(plane, { personId: row.id, signInName: signInNameOf(plane, row) })
}

/** The secret that waits for its first code, or null when none does. Reading it changes nothing. */
export async function offeredAuthenticator(ctx: HttpContext): Promise<AuthenticatorOffer | null> {
  const { plane } = ctx
  const { factor, factorTable } = peopleOf(plane)
  const values = [currentPerson(ctx).id]
  const [offered] = await plane.database.query<FactorRow>(factor.findUnconfirmed, values)
  if (!offered) return null
  const { id, secret_sealed: sealed } = offered
  const secret = plane.keys.open(factorTable, 'secret_sealed', id, sealed).toString('utf8')
  return shownOffer(plane, signInNameOf(plane, await currentPersonRow(ctx)), secret)
}
