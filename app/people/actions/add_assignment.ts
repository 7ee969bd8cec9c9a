import { randomUUID } from 'node:crypto'
import type { Approval } from '#app/approvals/approval'
import { secondPerson } from '#app/approvals/second_person'
import { audit } from '#app/audit/audit_log'
import type { StaffRole } from '#app/auth/staff_role'
import { unitFor } from '#app/people/actions/invite_person'
import { changePeople } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { insertPeriod } from '#app/people/statements/assignment_statements'

export type AddAssignmentInput = {
  staffId: string
  role: StaffRole
  unitId: string | null
  /** Null: from now on. */
  from: Date | null
  /** Null: without an end. */
  until: Date | null
}

/**
 * Gives a role at a unit from one moment to another; neither may lie in the past. Where the tenant
 * wants two people for it, a role that reaches everything needs the approval of a second one.
 */
export function addAssignment(
  input: AddAssignmentInput,
  approval?: Approval
): Promise<Outcome<string>> {
  return changePeople(async (trx) => {
    const { staffId, role, unitId, from, until } = input
    checkMoments(from, until)
    await unitFor(trx, role, unitId)
    if (role !== 'clinician') await secondPerson(trx, 'role', contentOf(input), approval)
    const id = randomUUID()
    const added = await trx.query(insertPeriod, [id, staffId, role, unitId, from, until])
    if (added.length === 0) throw new RefusedChange('assignment_there')
    const times = { from: from?.toISOString() ?? null, validUntil: until?.toISOString() ?? null }
    await audit.record(trx, {
      action: 'staff.assigned',
      subject: { type: 'staff', id: staffId },
      details: { role, unitId, ...times },
    })
    return id
  })
}

function contentOf({ from, until, ...input }: AddAssignmentInput) {
  return { ...input, from: from?.toISOString() ?? null, until: until?.toISOString() ?? null }
}

/** The past is what was recorded then; nobody writes a role into it afterwards. */
function checkMoments(from: Date | null, until: Date | null): void {
  const now = Date.now()
  const minute = 60_000
  if (from && from.getTime() < now - minute) throw new RefusedChange('moment_past')
  if (until && until.getTime() <= now) throw new RefusedChange('moment_past')
  if (from && until && until <= from) throw new RefusedChange('moment_order')
}
