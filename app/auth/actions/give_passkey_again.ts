import type { HttpContext } from '@adonisjs/core/http'
import { verifyPasskey } from '#app/auth/actions/verify_passkey'
import type { ChallengePurpose } from '#app/auth/passkey_challenge'
import type { PasskeyRefusal } from '#app/auth/passkey_refusal'
import type { Assertion } from '#app/auth/passkey_words'
import type { GivenFactor } from '#app/auth/session_facts'
import { usePasskey } from '#app/auth/use_passkey'
import type { Transaction } from '#app/tenants/plane_database'

type PasskeyAgain = {
  readonly purpose: ChallengePurpose
  readonly personId: string
  /** Writes the audit line, in the transaction that uses the answer up. */
  readonly record: (trx: Transaction, given: GivenFactor) => Promise<void>
}

/**
 * A passkey of the person who is already known: the answer is used up and logged in one
 * transaction. Another person's passkey is refused unused, however good it is.
 */
export async function givePasskeyAgain(
  ctx: HttpContext,
  assertion: Assertion,
  { purpose, personId, record }: PasskeyAgain
): Promise<{ ok: true; given: GivenFactor } | { ok: false; why: PasskeyRefusal }> {
  const verdict = await verifyPasskey(ctx, purpose, assertion)
  if (!verdict.ok) return verdict
  const { answer } = verdict
  if (answer.passkey.person_id !== personId) return { ok: false, why: 'other_person' }
  const why = await ctx.plane.database.transaction(async (trx) => {
    const refusal = await usePasskey(ctx.plane, trx, answer)
    if (!refusal) await record(trx, answer.given)
    return refusal
  })
  return why ? { ok: false, why } : { ok: true, given: answer.given }
}
