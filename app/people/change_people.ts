import { ForbiddenException } from '#app/access/exceptions'
import { currentActor } from '#app/audit/actor'
import { findWayIn } from '#app/federation/statements/sealed_account_statements'
import type { StaffRole } from '#app/auth/staff_role'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import {
  actAs,
  findActiveHolder,
  findLastingAdministrator,
  lockPeople,
  setReason,
} from '#app/people/statements/guard_statements'
import type { ChangeReason } from '#resources/inertia/contract'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Throws unless the person may still make this change now that their turn has come. */
type MayAct = (trx: Transaction, staffId: string) => Promise<void>

/**
 * One change of who works here, all of it or nothing. Changes of a tenant come one after another,
 * and whoever makes one is still an administrator when their turn comes: two who suspend each
 * other at once cannot both succeed.
 *
 * @param mayAct who else may make the change; an administrator when left out
 * @throws E_FORBIDDEN when the acting person has lost the role in the meantime
 */
export async function changePeople<T>(
  change: (trx: Transaction) => Promise<T>,
  mayAct: MayAct = holdsRole(['administrator'])
): Promise<Outcome<T>> {
  try {
    const value = await currentTenant().database.transaction(async (trx) => {
      await trx.query(lockPeople)
      await actInName(trx, mayAct)
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
  await keepAWayIn(trx)
}

/** Where directories alone let people in, an emergency account works without them. */
export async function keepAWayIn(trx: Transaction): Promise<void> {
  const [wayIn] = await trx.query(findWayIn)
  if (!wayIn) throw new RefusedChange('last_sealed_account')
}

/** The acting person is active and holds one of the roles at this moment. */
export function holdsRole(roles: readonly StaffRole[]): MayAct {
  return async (trx, staffId) => {
    const [holder] = await trx.query(findActiveHolder, [staffId, roles])
    if (!holder) throw new ForbiddenException()
  }
}

/** The reason that the records of this transaction will carry from here on. */
export async function because(trx: Transaction, reason: ChangeReason): Promise<void> {
  await trx.query(setReason, [reason])
}

async function actInName(trx: Transaction, mayAct: MayAct): Promise<void> {
  const { kind, id } = currentActor()
  if (kind !== 'staff' || id === null) return
  await mayAct(trx, id)
  await trx.query(actAs, [id])
}
