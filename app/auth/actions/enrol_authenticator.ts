import type { HttpContext } from '@adonisjs/core/http'
import { setUpTokenHash } from '#app/auth/actions/create_set_up_link'
import type { SetUp } from '#app/auth/actions/find_set_up'
import { stepOfCode } from '#app/auth/authenticator_code'
import { peopleOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { FactorRow } from '#app/auth/statements/factor_statements'
import type { Transaction } from '#app/tenants/plane_database'

export type Enrolment = 'enrolled' | 'wrong_code' | 'link_used'

class LinkUsed extends Error {}

/**
 * Confirms the offered authenticator with a code, uses up the link and opens the account, all
 * in one transaction: ten who post the same link at once make one account active, once.
 */
export async function enrolAuthenticator(
  ctx: HttpContext,
  setUp: SetUp,
  token: string,
  typed: string
): Promise<Enrolment> {
  try {
    return await ctx.plane.database.transaction((trx) => enrol(ctx, trx, setUp, token, typed))
  } catch (error) {
    if (error instanceof LinkUsed) return 'link_used'
    throw error
  }
}

async function enrol(
  ctx: HttpContext,
  trx: Transaction,
  { personId }: SetUp,
  token: string,
  typed: string
): Promise<Enrolment> {
  const people = peopleOf(ctx.plane)
  const [factor] = await trx.query<FactorRow>(people.factor.findUnconfirmed, [personId])
  if (!factor) return 'link_used'
  const cell = factor.secret_sealed
  const secret = ctx.plane.keys.open(people.factorTable, 'secret_sealed', factor.id, cell)
  const step = stepOfCode(secret.toString('utf8'), typed)
  if (step === null) return 'wrong_code'

  const changed = [
    await trx.query(people.link.use, [setUpTokenHash(ctx.plane, token)]),
    await trx.query(people.factor.confirm, [factor.id, step]),
    await trx.query(people.person.activate, [personId]),
  ]
  if (changed.some((rows) => rows.length === 0)) throw new LinkUsed()
  await recordSignIn(ctx, trx, { action: 'staff.set_up', personId, isThem: true, assurance: 2 })
  return 'enrolled'
}
