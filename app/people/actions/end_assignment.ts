import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import type { StaffRole } from '#app/auth/staff_role'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import { changePeople, keepAnAdministrator } from '#app/people/change_people'
import { PersonNotFoundException } from '#app/people/exceptions'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { endPeriod, findAssignment } from '#app/people/statements/assignment_statements'
import { findOtherAdministratorRole } from '#app/people/statements/guard_statements'
import type { Transaction } from '#app/tenants/plane_database'

export type EndAssignmentInput = {
  staffId: string
  assignmentId: string
  /** Null: now, and the person's sessions end with it. */
  until: Date | null
}

type Ended = { role: StaffRole; unit_id: string | null; valid_until: Date }

/**
 * Ends a role now or at a moment to come. Every request reads the roles of its own moment, so
 * access ends then, whatever sessions are open. Of ten who end it at once one succeeds.
 *
 * @throws E_PERSON_NOT_FOUND (404) when the person has no such assignment
 */
export function endAssignment(input: EndAssignmentInput): Promise<Outcome<Date>> {
  return changePeople(async (trx) => {
    const { staffId, assignmentId, until } = input
    if (until && until.getTime() <= Date.now()) throw new RefusedChange('moment_past')
    await guardOwnRole(trx, input)
    const [ended] = await trx.query<Ended>(endPeriod, [assignmentId, staffId, until])
    if (!ended) throw new RefusedChange('assignment_ended')
    if (ended.role === 'administrator') await keepAnAdministrator(trx)
    if (!until) await trx.query(destroySessionsOf, [staffId])
    await audit.record(trx, {
      action: 'staff.assignment_ended',
      subject: { type: 'staff', id: staffId },
      details: {
        role: ended.role,
        unitId: ended.unit_id,
        validUntil: ended.valid_until.toISOString(),
      },
    })
    return ended.valid_until
  })
}

async function guardOwnRole(trx: Transaction, { staffId, assignmentId }: EndAssignmentInput) {
  const [found] = await trx.query<{ role: StaffRole }>(findAssignment, [assignmentId, staffId])
  if (!found) throw new PersonNotFoundException()
  if (found.role !== 'administrator' || currentActor().id !== staffId) return
  const [other] = await trx.query(findOtherAdministratorRole, [staffId, assignmentId])
  if (!other) throw new RefusedChange('own_administrator')
}
