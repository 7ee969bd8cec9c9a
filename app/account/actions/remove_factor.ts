import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { recordAccountAct, type AccountAct } from '#app/account/record_account_act'
import { noteFactorChange } from '#app/auth/note_factor_change'
import { passkeysOf } from '#app/auth/passkeys_of'
import { peopleOf } from '#app/auth/people'
import { factorPolicy } from '#app/auth/sign_in_policy'
import {
  isSealedAccount,
  readFederatedOnly,
} from '#app/federation/statements/sealed_account_statements'
import type { Transaction } from '#app/tenants/plane_database'
import type { AccountNoticeKind } from '#resources/inertia/contract'

export type Removal = 'removed' | 'last_factor' | 'last_passkey' | 'sealed_factors' | 'unknown'

const SEALED_FACTORS_MIN = 2

type RemovableKind = 'passkey' | 'authenticator'

const words = {
  passkey: { action: 'account.passkey_removed', notice: 'passkey_removed' },
  authenticator: { action: 'account.authenticator_removed', notice: 'authenticator_removed' },
} as const satisfies Record<
  RemovableKind,
  { action: AccountAct['action']; notice: AccountNoticeKind }
>

/** Removes one of several factors. The person's row is locked: two at once never remove the last. */
export async function removeFactor(
  ctx: HttpContext,
  kind: RemovableKind,
  factorId: string
): Promise<Removal> {
  const people = peopleOf(ctx.plane)
  const { id: personId } = currentPerson(ctx)
  const policy = await factorPolicy(ctx.plane)
  return ctx.plane.database.transaction(async (trx) => {
    await trx.query(people.person.findLocked, [personId])
    const held = await count(ctx, trx, personId)
    if (held.passkeys + held.authenticators <= 1) return 'last_factor'
    if (policy !== 'any' && kind === 'passkey' && held.passkeys <= 1) return 'last_passkey'
    const isTwo = held.passkeys + held.authenticators <= SEALED_FACTORS_MIN
    if (isTwo && (await isNeededSealed(ctx, trx, personId))) return 'sealed_factors'
    const { remove } = kind === 'passkey' ? people.passkey : people.factor
    const removed = await trx.query(remove, [factorId, personId])
    if (removed.length === 0) return 'unknown'
    const { action, notice } = words[kind]
    await recordAccountAct(ctx, trx, { action, details: { factorId } })
    await noteFactorChange(ctx, trx, personId, notice)
    return 'removed'
  })
}

/** Where directories alone let people in, an emergency account keeps the factors it needs. */
async function isNeededSealed({ plane }: HttpContext, trx: Transaction, personId: string) {
  if (plane.kind === 'console') return false
  const [sealed] = await trx.query(isSealedAccount, [personId])
  const [policy] = await trx.query<{ federated_only: boolean }>(readFederatedOnly)
  return Boolean(sealed && policy?.federated_only)
}

async function count(ctx: HttpContext, trx: Transaction, personId: string) {
  const passkeys = await passkeysOf(ctx.plane, personId, trx)
  const authenticators = await trx.query(peopleOf(ctx.plane).factor.list, [personId])
  return { passkeys: passkeys.length, authenticators: authenticators.length }
}
