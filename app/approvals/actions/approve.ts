import { Approval, openContent, RefusedApproval, type ApprovalFault } from '#app/approvals/approval'
import { approvalRules } from '#app/approvals/approval_kinds'
import { execute, type Execution } from '#app/approvals/execute'
import { findApproval, type FoundApproval } from '#app/approvals/actions/find_approval'
import { hashContent } from '#app/approvals/hash_content'
import { mayDecide } from '#app/approvals/may_decide'
import { approveWaiting } from '#app/approvals/statements/approval_statements'
import { audit } from '#app/audit/audit_log'
import type { StepUp } from '#app/auth/actions/step_up'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { currentTenant } from '#app/tenants/tenant_scope'

export type ApproveResult =
  Execution | { ok: false; error: 'not_yours' | ApprovalFault | Exclude<StepUp, 'right'> }

/**
 * A second person's yes to exactly what they saw. What is done at once is done in one transaction
 * with the yes: either both stand or neither.
 *
 * @param seen hash of the content on the approver's page
 * @param stepUp asked last: another refusal uses up no code
 * @throws E_APPROVAL_NOT_FOUND
 */
export async function approve(
  staff: SignedInStaff,
  id: unknown,
  seen: string,
  stepUp: () => Promise<StepUp>
): Promise<ApproveResult> {
  const row = await findApproval(id)
  if (!mayDecide(staff, row)) return refused(row, 'not_yours')
  if (!isAsSeen(row, seen)) return refused(row, 'changed')
  if (row.decision || row.expires_at <= new Date()) return { ok: false, error: 'not_waiting' }
  const given = await stepUp()
  if (given !== 'right') return { ok: false, error: given }
  try {
    return await decide(staff, row)
  } catch (error) {
    if (error instanceof RefusedApproval) return refused(row, error.fault)
    throw error
  }
}

function isAsSeen(row: FoundApproval, seen: string): boolean {
  const stored = hashContent(row.kind, openContent(row.id, row.content_sealed))
  return stored.equals(row.content_hash) && stored.toString('hex') === seen
}

async function decide(staff: SignedInStaff, row: FoundApproval): Promise<ApproveResult> {
  const { id, kind, content_hash: hash } = row
  if (approvalRules[kind].done === 'at_once') {
    return execute(kind, openContent(id, row.content_sealed), new Approval(id, hash, staff.staffId))
  }
  return currentTenant().database.transaction(async (trx): Promise<ApproveResult> => {
    const approved = await trx.query(approveWaiting, [id, kind, hash, staff.staffId])
    if (approved.length === 0) return { ok: false, error: 'not_waiting' }
    const details = { kind, askedBy: row.requested_by_id }
    await audit.record(trx, { action: 'approval.approved', subject: subjectOf(row), details })
    return { ok: true }
  })
}

async function refused(
  row: FoundApproval,
  error: 'not_yours' | ApprovalFault
): Promise<ApproveResult> {
  await audit.recordReads({
    action: 'approval.approved',
    outcome: 'denied',
    subject: subjectOf(row),
    details: { kind: row.kind, why: error },
  })
  return { ok: false, error }
}

function subjectOf({ id }: FoundApproval) {
  return { type: 'approval', id }
}
