import type { HttpContext } from '@adonisjs/core/http'
import type { SetUp } from '#app/auth/actions/find_set_up'
import { stepOfCode } from '#app/auth/authenticator_code'
import { LinkUsed, openAccount } from '#app/auth/open_account'
import { peopleOf } from '#app/auth/people'
import type { FactorRow } from '#app/auth/statements/factor_statements'
import type { Transaction } from '#app/tenants/plane_database'

export type Enrolment = 'enrolled' | 'wrong_code' | 'link_used'

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

  const confirmed = await trx.query(people.factor.confirm, [factor.id, step])
  if (confirmed.length === 0) throw new LinkUsed()
  await openAccount(ctx, trx, personId, token, { factor: 'authenticator', assurance: 2 })
  return 'enrolled'
}
