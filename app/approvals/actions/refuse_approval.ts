import { findApproval } from '#app/approvals/actions/find_approval'
import { mayDecide } from '#app/approvals/may_decide'
import { refuseWaiting } from '#app/approvals/statements/approval_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { currentTenant } from '#app/tenants/tenant_scope'

export type RefuseResult = 'refused' | 'withdrawn' | 'not_yours' | 'not_waiting'

/**
 * A no of the second person, or the asker's own change of mind.
 *
 * @throws E_APPROVAL_NOT_FOUND
 */
export async function refuseApproval(staff: SignedInStaff, id: unknown): Promise<RefuseResult> {
  const row = await findApproval(id)
  const isOwn = row.requested_by_kind === 'staff' && row.requested_by_id === staff.staffId
  if (!isOwn && !mayDecide(staff, row)) return 'not_yours'
  const decision = isOwn ? 'withdrawn' : 'refused'
  return currentTenant().database.transaction(async (trx): Promise<RefuseResult> => {
    const done = await trx.query(refuseWaiting, [row.id, decision, staff.staffId])
    if (done.length === 0) return 'not_waiting'
    await audit.record(trx, {
      action: isOwn ? 'approval.withdrawn' : 'approval.refused',
      subject: { type: 'approval', id: row.id },
      details: { kind: row.kind, askedBy: row.requested_by_id },
    })
    return decision
  })
}
