import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { recordAccountAct } from '#app/account/record_account_act'
import { stepOfCode } from '#app/auth/authenticator_code'
import { noteFactorChange } from '#app/auth/note_factor_change'
import { peopleOf } from '#app/auth/people'
import type { FactorRow } from '#app/auth/statements/factor_statements'

/** Confirms the offered authenticator with a code of its own; false when the code is not right. */
export async function addAuthenticator(ctx: HttpContext, typed: string): Promise<boolean> {
  const { plane } = ctx
  const { id: personId } = currentPerson(ctx)
  const { factor, factorTable } = peopleOf(plane)
  return plane.database.transaction(async (trx) => {
    const [offered] = await trx.query<FactorRow>(factor.findUnconfirmed, [personId])
    if (!offered) return false
    const { id, secret_sealed: sealed } = offered
    const secret = plane.keys.open(factorTable, 'secret_sealed', id, sealed).toString('utf8')
    const step = stepOfCode(secret, typed)
    if (step === null) return false
    const confirmed = await trx.query(factor.confirm, [id, step])
    if (confirmed.length === 0) return false
    const details = { factorId: id }
    await recordAccountAct(ctx, trx, { action: 'account.authenticator_added', details })
    await noteFactorChange(ctx, trx, personId, 'authenticator_added')
    return true
  })
}
