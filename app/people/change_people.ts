import { ForbiddenException } from '#app/access/exceptions'
import { currentActor } from '#app/audit/actor'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import {
  actAs,
  findActiveAdministrator,
  findLastingAdministrator,
  lockPeople,
} from '#app/people/statements/guard_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * One change of who works here, all of it or nothing. Changes of a tenant come one after another,
 * and whoever makes one is still an administrator when their turn comes: two who suspend each
 * other at once cannot both succeed.
 *
 * @throws E_FORBIDDEN when the acting person has lost the role in the meantime
 */
export async function changePeople<T>(
  change: (trx: Transaction) => Promise<T>
): Promise<Outcome<T>> {
  try {
    const value = await currentTenant().database.transaction(async (trx) => {
      await trx.query(lockPeople)
      await actInName(trx)
      return change(trx)
    })
    return { ok: true, value }
  } catch (error) {
    if (error instanceof RefusedChange) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** A tenant keeps an active administrator whose role has no end. Ask after the change. */
export async function keepAnAdministrator(trx: Transaction): Promise<void> {
  const [kept] = await trx.query(findLastingAdministrator)
  if (!kept) throw new RefusedChange('last_administrator')
}

async function actInName(trx: Transaction): Promise<void> {
  const { kind, id } = currentActor()
  if (kind !== 'staff') return
  const [administrator] = await trx.query(findActiveAdministrator, [id])
  if (!administrator) throw new ForbiddenException()
  await trx.query(actAs, [id])
}
