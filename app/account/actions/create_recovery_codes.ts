import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { recordAccountAct } from '#app/account/record_account_act'
import { noteFactorChange } from '#app/auth/note_factor_change'
import { peopleOf } from '#app/auth/people'
import { createRecoveryCode, recoveryCodeCount, recoveryCodeHash } from '#app/auth/recovery_code'

/** Ten new codes; the old ones stop working. They are told here, once, and kept as hashes. */
export async function createRecoveryCodes(ctx: HttpContext): Promise<string[]> {
  const { plane } = ctx
  const { id: personId } = currentPerson(ctx)
  const { person, recoveryCode } = peopleOf(plane)
  const codes = Array.from({ length: recoveryCodeCount }, createRecoveryCode)
  const hashes = codes.map((code) => recoveryCodeHash(plane, personId, code))
  await plane.database.transaction(async (trx) => {
    await trx.query(person.findLocked, [personId])
    await trx.query(recoveryCode.void, [personId])
    await trx.query(recoveryCode.insertAll, [personId, hashes])
    const details = { count: codes.length }
    await recordAccountAct(ctx, trx, { action: 'account.recovery_codes_created', details })
    await noteFactorChange(ctx, trx, personId, 'recovery_codes_created')
  })
  return codes
}
