import { randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { signInNameIndex } from '#app/auth/people'
import { changePeople, holdsRole } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { findUnitById } from '#app/people/statements/unit_statements'
import { listBy, overseers } from '#app/recertification/may_review'
import { replaceReviewer, takeBackAnswers } from '#app/recertification/statements/list_statements'
import { findReviewer, nameReviewer } from '#app/recertification/statements/reviewer_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Names who confirms the roles at a unit in the rounds to come.
 *
 * @param unitId null for the roles that reach every unit
 */
export function nameUnitReviewer(unitId: string | null, person: string): Promise<Outcome<void>> {
  return changePeople(async (trx) => {
    if (unitId !== null) {
      const [unit] = await trx.query(findUnitById, [unitId])
      if (!unit) throw new RefusedChange('unit_unknown')
    }
    const staffId = await reviewerNamed(trx, person)
    await trx.query(nameReviewer, [randomUUID(), unitId, staffId, currentActor().id])
    await audit.record(trx, {
      action: 'recertification.reviewer_named',
      subject: { type: 'staff', id: staffId },
      details: { unitId },
    })
  }, holdsRole(overseers))
}

/**
 * Gives a list of a round that is under way to somebody else; answers that were not submitted
 * are asked again.
 *
 * @throws E_REVIEW_NOT_FOUND (404)
 */
export function nameListReviewer(listId: unknown, person: string): Promise<Outcome<string>> {
  return changePeople(async (trx) => {
    const list = await listBy(trx, listId)
    const staffId = await reviewerNamed(trx, person)
    const replaced = await trx.query(replaceReviewer, [list.id, staffId])
    if (replaced.length === 0) throw new RefusedChange('reviewer_own_rights')
    await trx.query(takeBackAnswers, [list.id])
    await audit.record(trx, {
      action: 'recertification.reviewer_named',
      subject: { type: 'staff', id: staffId },
      details: { unitId: list.unit_id, roundId: list.round_id },
    })
    return list.round_id
  }, holdsRole(overseers))
}

async function reviewerNamed(trx: Transaction, signInName: string): Promise<string> {
  const index = signInNameIndex(currentTenant(), signInName)
  const [found] = await trx.query<{ id: string; can_review: boolean }>(findReviewer, [index])
  if (!found) throw new RefusedChange('person_unknown')
  if (!found.can_review) throw new RefusedChange('person_cannot_review')
  return found.id
}
