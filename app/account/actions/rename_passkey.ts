import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { UnknownFactorException } from '#app/account/exceptions'
import { recordAccountAct } from '#app/account/record_account_act'
import { peopleOf } from '#app/auth/people'

/** Gives a passkey another name. @throws E_FACTOR_NOT_FOUND when the person has no such passkey */
export async function renamePasskey(
  ctx: HttpContext,
  passkeyId: string,
  name: string
): Promise<void> {
  const { plane } = ctx
  const { passkey, passkeyTable } = peopleOf(plane)
  const sealed = plane.keys.seal(passkeyTable, 'name_sealed', passkeyId, name)
  await plane.database.transaction(async (trx) => {
    const values = [passkeyId, currentPerson(ctx).id, sealed]
    const renamed = await trx.query(passkey.rename, values)
    if (renamed.length === 0) throw new UnknownFactorException()
    await recordAccountAct(ctx, trx, { action: 'account.passkey_renamed', details: { passkeyId } })
  })
}
