import { noticeStaff } from '#app/notices/notice_staff'
import { overseers } from '#app/recertification/may_review'
import { selectUntoldReviewers } from '#app/recertification/statements/notice_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

type Untold = { listId: string; staffId: string; isReminder: boolean }

/**
 * Tells whoever must answer for roles that a list waits for them, and once more when the due date
 * comes near and something on it is unanswered. Each is said once to each person, also to one who
 * took a list over from somebody else.
 */
export async function tellReviewers(now: Date): Promise<void> {
  const { database } = currentTenant()
  await database.transaction(async (trx) => {
    const untold = await trx.query<Untold>(selectUntoldReviewers, [now, overseers])
    for (const { listId, staffId, isReminder } of untold) {
      const kind = isReminder ? 'recertification_reminder' : 'recertification_due'
      await noticeStaff(trx, staffId, kind, listId)
    }
  })
}
