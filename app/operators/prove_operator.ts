import { matchingFactor } from '#app/auth/actions/check_code'
import { nameOf, peopleOf, signInNameIndex } from '#app/auth/people'
import { SignInThrottle } from '#app/auth/sign_in_throttle'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { accept, refuse, type Result } from '#app/result'
import { controlPlane } from '#app/tenants/control_plane'
import { insertInstallationEvent } from '#app/tenants/installation_events'
import type { ConsoleScope } from '#app/tenants/console_scope'

export type ProvenOperator = { operatorId: string; name: string; signInName: string }

const notProven =
  'That is not an active operator with a code of now. Use six digits that have not been used before.'

/**
 * Who runs a command: an active operator who holds their authenticator. The code is throttled, used
 * up and logged as at sign-in.
 */
export async function proveOperator(typed: {
  signInName: string
  code: string
}): Promise<Result<ProvenOperator>> {
  const { scope } = await controlPlane()
  const throttle = new SignInThrottle(scope)
  const attempt = { ...typed, address: 'command line', knownDeviceId: null }
  if (!(await throttle.admits(attempt))) {
    await recordRefusal(scope, null, 'throttled')
    return refuse('Too many tries. Wait a little, then use a new code.')
  }
  const operator = await activeOperator(scope, typed.signInName)
  const isThem = operator !== null && (await useCode(scope, operator.operatorId, typed.code))
  if (!isThem) {
    await recordRefusal(scope, operator, 'wrong')
    return refuse(notProven)
  }
  await throttle.succeeded(attempt)
  return accept(operator)
}

async function activeOperator(
  scope: ConsoleScope,
  signInName: string
): Promise<ProvenOperator | null> {
  const index = signInNameIndex(scope, signInName)
  const [person] = await scope.database.query<PersonRow>(peopleOf(scope).person.findBySignInName, [
    index,
  ])
  if (person?.state !== 'active') return null
  return { operatorId: person.id, name: nameOf(scope, person), signInName }
}

async function useCode(scope: ConsoleScope, operatorId: string, code: string): Promise<boolean> {
  const match = await matchingFactor(scope, operatorId, code)
  if (!match) return false
  return scope.database.transaction(async (trx) => {
    const used = await trx.query(peopleOf(scope).factor.useStep, [match.factorId, match.step])
    if (used.length === 0) return false
    await insertInstallationEvent(trx, {
      action: 'sign_in.confirmed',
      actorKind: 'operator',
      actorId: operatorId,
      details: { factor: 'authenticator', at: 'command' },
    })
    return true
  })
}

async function recordRefusal(
  scope: ConsoleScope,
  operator: ProvenOperator | null,
  why: 'throttled' | 'wrong'
): Promise<void> {
  await insertInstallationEvent(scope.database, {
    action: why === 'throttled' ? 'sign_in.throttled' : 'sign_in.failed',
    outcome: why === 'throttled' ? 'denied' : 'failure',
    actorKind: 'operator',
    details: { step: 'command', why, operator: operator?.operatorId ?? null },
  })
}
