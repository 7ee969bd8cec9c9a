import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { recordAccountAct, recordAccountRefusal } from '#app/account/record_account_act'
import { receivePasskey, type StoredPasskey } from '#app/auth/actions/receive_passkey'
import { noteFactorChange } from '#app/auth/note_factor_change'
import type { PasskeyRefusal } from '#app/auth/passkey_refusal'
import type { Attestation } from '#app/auth/passkey_words'
import type { Transaction } from '#app/tenants/plane_database'

/** Keeps a new passkey under the name its owner gave it. @returns why it is refused, or null */
export async function enrolPasskey(
  ctx: HttpContext,
  attestation: Attestation
): Promise<PasskeyRefusal | null> {
  const { id: personId } = currentPerson(ctx)
  const record = (trx: Transaction, stored: StoredPasskey) => tell(ctx, trx, personId, stored)
  const why = await receivePasskey(ctx, 'enrol', personId, attestation, record)
  if (why) await recordAccountRefusal(ctx, { step: 'enrol_passkey', why })
  return why
}

async function tell(
  ctx: HttpContext,
  trx: Transaction,
  personId: string,
  { id, isSynced }: StoredPasskey
): Promise<void> {
  const details = { passkeyId: id, synced: isSynced }
  await recordAccountAct(ctx, trx, { action: 'account.passkey_added', details })
  await noteFactorChange(ctx, trx, personId, 'passkey_added')
}
