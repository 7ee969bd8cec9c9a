import { reviewDays } from '#app/access/policy/emergency_template'
import { selectUntoldReviews } from '#app/access/statements/emergency_statements'
import { noticeHolders } from '#app/notices/notice_staff'
import { currentTenant } from '#app/tenants/tenant_scope'

const DAY_MS = 86_400_000

/**
 * Tells privacy officers of an emergency access that waits for their review, and when nobody has
 * reviewed it in time, once more and the administrators with them. Each is said once.
 */
export async function tellOfReviews(now: Date): Promise<void> {
  const { database } = currentTenant()
  const openedBefore = new Date(now.getTime() - reviewDays * DAY_MS)
  await database.transaction(async (trx) => {
    const rows = await trx.query<{ id: string; isOverdue: boolean }>(selectUntoldReviews, [
      openedBefore,
    ])
    for (const { id, isOverdue } of rows) {
      if (isOverdue) {
        const roles = ['privacy_officer', 'administrator'] as const
        await noticeHolders(trx, roles, 'emergency_review_overdue', id)
      } else await noticeHolders(trx, ['privacy_officer'], 'emergency_review_due', id)
    }
  })
}
