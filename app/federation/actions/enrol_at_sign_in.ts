import type { HttpContext } from '@adonisjs/core/http'
import { audit } from '#app/audit/audit_log'
import { stepOfCode } from '#app/auth/authenticator_code'
import { peopleOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { BegunSignIn } from '#app/auth/session_facts'
import { SignInThrottle, type Attempt } from '#app/auth/sign_in_throttle'
import type { FactorRow } from '#app/auth/statements/factor_statements'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { countFactors, type FactorCount } from '#app/federation/statements/identity_statements'
import type { Transaction } from '#app/tenants/plane_database'

/** Confirms a person's first authenticator with a code of its own; that code signs them in. */
export async function enrolAtSignIn(
  ctx: HttpContext,
  begun: BegunSignIn,
  attempt: Attempt,
  typed: string
): Promise<'right' | 'wrong' | 'throttled'> {
  const throttle = new SignInThrottle(ctx.plane)
  if (!(await throttle.admits(attempt))) return 'throttled'
  const isRight = await ctx.plane.database.transaction((trx) => enrol(ctx, trx, begun, typed))
  if (isRight) await throttle.succeeded(attempt)
  return isRight ? 'right' : 'wrong'
}

/** The person's row is locked: two at once never make two first factors. */
async function enrol(
  ctx: HttpContext,
  trx: Transaction,
  { personId, federation }: BegunSignIn,
  typed: string
): Promise<boolean> {
  const { person, factor, factorTable } = peopleOf(ctx.plane)
  const [row] = await trx.query<PersonRow>(person.findLocked, [personId])
  if (row?.state !== 'active') return false
  const [held] = await trx.query<FactorCount>(countFactors, [personId])
  const [offered] = await trx.query<FactorRow>(factor.findUnconfirmed, [personId])
  if (!offered || !held || held.authenticators + held.passkeys > 0) return false
  const cell = offered.secret_sealed
  const secret = ctx.plane.keys.open(factorTable, 'secret_sealed', offered.id, cell)
  const step = stepOfCode(secret.toString('utf8'), typed)
  if (step === null) return false
  await trx.query(factor.confirm, [offered.id, step])
  const subject = { type: 'staff', id: personId }
  const details = { factorId: offered.id }
  await audit.record(trx, { action: 'account.authenticator_added', subject, details })
  await recordSignIn(ctx, trx, {
    action: 'sign_in.succeeded',
    personId,
    isThem: true,
    assurance: 2,
    details: {
      factor: 'authenticator',
      first: 'federated',
      connectionId: federation?.connectionId ?? '',
    },
  })
  return true
}
