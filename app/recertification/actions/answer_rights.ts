import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { reviewBy } from '#app/recertification/may_review'
import { answerRights as answerStatement } from '#app/recertification/statements/list_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

export type AnswerInput = {
  listId: unknown
  rightIds: readonly unknown[]
  /** Null takes an answer back. */
  answer: 'confirm' | 'end' | null
  /** What is answered already stays as it is. */
  onlyUnanswered: boolean
}

/**
 * Notes a reviewer's answers; nothing takes effect before they submit. Rights that were not shown
 * to them, that are settled, or that are their own stay as they are.
 *
 * @returns the rights that were answered
 * @throws E_REVIEW_NOT_FOUND (404)
 */
export async function answerRights(staff: SignedInStaff, input: AnswerInput): Promise<string[]> {
  const { answer, onlyUnanswered } = input
  const rightIds = input.rightIds.filter(isUuid)
  return currentTenant().database.transaction(async (trx) => {
    const list = await reviewBy(trx, input.listId, staff)
    const values = [list.id, rightIds, answer, staff.staffId, onlyUnanswered]
    const answered = await trx.query<{ id: string }>(answerStatement, values)
    if (answered.length === 0) return []
    await audit.record(trx, {
      action: 'recertification.answered',
      subject: { type: 'recertification_list', id: list.id },
      details: { answer: answer ?? 'taken_back', count: answered.length },
    })
    return answered.map(({ id }) => id)
  })
}
