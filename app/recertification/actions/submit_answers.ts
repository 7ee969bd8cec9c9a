import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { changePeople, holdsRole, keepAnAdministrator } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { staffRoles } from '#app/auth/staff_role'
import { reviewBy } from '#app/recertification/may_review'
import { settle, type Decided } from '#app/recertification/settle_rights'
import { lockAnswered, type AnsweredRow } from '#app/recertification/statements/settle_statements'

/**
 * What a reviewer answered takes effect, all of it or nothing: confirmed roles stay, ended ones end
 * at this instant with the sessions of whoever held them.
 *
 * @throws E_REVIEW_NOT_FOUND (404) when the list is not theirs any more
 */
export function submitAnswers(staff: SignedInStaff, listId: unknown): Promise<Outcome<number>> {
  return changePeople(async (trx) => {
    const list = await reviewBy(trx, listId, staff)
    const rows = await trx.query<AnsweredRow>(lockAnswered, [list.id, staff.staffId])
    if (rows.length === 0) throw new RefusedChange('nothing_answered')
    const decided = rows.map(decide)
    await settle(trx, decided)
    const isEnded = ({ row, outcome }: Decided) =>
      row.role === 'administrator' && outcome === 'ended'
    if (decided.some(isEnded)) await keepAnAdministrator(trx)
    await audit.record(trx, {
      action: 'recertification.submitted',
      subject: { type: 'recertification_list', id: list.id },
      details: {
        confirmed: count(decided, 'confirmed'),
        ended: count(decided, 'ended'),
        roundId: list.round_id,
      },
    })
    return decided.length
  }, holdsRole(staffRoles))
}

function decide(row: AnsweredRow): Decided {
  if (row.is_gone) return { row, outcome: 'gone' }
  return { row, outcome: row.answer === 'confirm' ? 'confirmed' : 'ended' }
}

function count(decided: readonly Decided[], outcome: Decided['outcome']): number {
  return decided.filter((one) => one.outcome === outcome).length
}
