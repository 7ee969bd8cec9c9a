import { Approval, RefusedApproval } from '#app/approvals/approval'
import type { ApprovalContents, ApprovalKind } from '#app/approvals/approval_kinds'
import { hashContent } from '#app/approvals/hash_content'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/**
 * Uses up a yes that was given before, for a command's work that follows.
 *
 * @throws Error with a sentence when nobody said yes to just this
 */
export async function takeApproved<K extends ApprovalKind>(
  id: string,
  kind: K,
  content: ApprovalContents[K]
): Promise<void> {
  const notApproved =
    'Nobody has approved just this, or it was used, or a day has passed. Run it again without --approval to ask.'
  if (!isUuid(id)) throw new Error(notApproved)
  const approval = new Approval(id, hashContent(kind, content), null)
  try {
    await currentTenant().database.transaction((trx) => approval.take(trx, kind, content))
  } catch (error) {
    if (error instanceof RefusedApproval) throw new Error(notApproved, { cause: error })
    throw error
  }
}
