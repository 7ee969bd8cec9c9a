import type { HttpContext } from '@adonisjs/core/http'
import type { SetUp } from '#app/auth/actions/find_set_up'
import { receivePasskey, type StoredPasskey } from '#app/auth/actions/receive_passkey'
import { LinkUsed, openAccount } from '#app/auth/open_account'
import type { PasskeyRefusal } from '#app/auth/passkey_refusal'
import type { Attestation } from '#app/auth/passkey_words'
import { peopleOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { Transaction } from '#app/tenants/plane_database'

export type PasskeySetUp = 'enrolled' | 'link_used' | PasskeyRefusal

/**
 * A passkey as the first factor of an invited person: kept, the link used up and the account
 * opened in one transaction. The authenticator that was offered beside it is forgotten.
 */
export async function setUpPasskey(
  ctx: HttpContext,
  { personId }: SetUp,
  token: string,
  attestation: Attestation
): Promise<PasskeySetUp> {
  const open = (trx: Transaction, stored: StoredPasskey) =>
    openWith(ctx, trx, personId, token, stored)
  try {
    const why = await receivePasskey(ctx, 'set_up', personId, attestation, open)
    if (why) await recordRefusal(ctx, personId, why)
    return why ?? 'enrolled'
  } catch (error) {
    if (error instanceof LinkUsed) return 'link_used'
    throw error
  }
}

async function openWith(
  ctx: HttpContext,
  trx: Transaction,
  personId: string,
  token: string,
  { isSynced }: StoredPasskey
): Promise<void> {
  await trx.query(peopleOf(ctx.plane).factor.discardUnconfirmed, [personId])
  const assurance = isSynced ? 2 : 3
  await openAccount(ctx, trx, personId, token, { factor: 'passkey', assurance })
}

async function recordRefusal(ctx: HttpContext, personId: string, why: PasskeyRefusal) {
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: 'account.refused',
      outcome: 'denied',
      personId,
      isThem: false,
      assurance: 0,
      details: { step: 'set_up_passkey', why },
    })
  )
}
