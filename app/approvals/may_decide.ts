import { approvalRules, type ApprovalKind } from '#app/approvals/approval_kinds'
import type { SignedInStaff } from '#app/auth/signed_in_staff'

type Asked = {
  kind: ApprovalKind
  requested_by_kind: 'staff' | 'operator'
  requested_by_id: string
}

/** Somebody else than who asked, with a role that decides about such acts. */
export function mayDecide(staff: SignedInStaff, asked: Asked): boolean {
  const isOwn = asked.requested_by_kind === 'staff' && asked.requested_by_id === staff.staffId
  return !isOwn && approvalRules[asked.kind].approvers.some((role) => staff.roles.includes(role))
}
