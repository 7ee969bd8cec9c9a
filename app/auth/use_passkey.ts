import type { PasskeyAnswer } from '#app/auth/actions/verify_passkey'
import type { PasskeyRefusal } from '#app/auth/passkey_refusal'
import { lookUpHash, peopleOf } from '#app/auth/people'
import { spendChallenge, sweepChallenges } from '#app/auth/statements/passkey_statements'
import type { Plane } from '#app/tenants/plane'
import type { Transaction } from '#app/tenants/plane_database'

/**
 * Uses an answer up: its challenge, and the counter when the key counts. Of ten who post the same
 * answer at once, one gets null.
 *
 * @returns why it is refused, or null
 */
export async function usePasskey(
  plane: Plane,
  trx: Transaction,
  { passkey, challenge, count }: PasskeyAnswer
): Promise<PasskeyRefusal | null> {
  if (!(await useChallenge(plane, trx, challenge))) return 'used_challenge'
  const used = await trx.query(peopleOf(plane).passkey.use, [passkey.id, count])
  return used.length === 0 ? 'counter_not_rising' : null
}

/** False when somebody has used it before; the session alone cannot tell two requests apart. */
export async function useChallenge(
  plane: Plane,
  trx: Transaction,
  challenge: string
): Promise<boolean> {
  await trx.query(sweepChallenges)
  const spent = await trx.query(spendChallenge, [lookUpHash(plane, 'challenge', challenge)])
  return spent.length > 0
}
