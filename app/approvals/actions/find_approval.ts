import { isApprovalKind, type ApprovalKind } from '#app/approvals/approval_kinds'
import { ApprovalNotFoundException } from '#app/approvals/exceptions'
import { selectApproval, type ApprovalRow } from '#app/approvals/statements/approval_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

export type FoundApproval = ApprovalRow & { kind: ApprovalKind }

/** @throws E_APPROVAL_NOT_FOUND */
export async function findApproval(id: unknown): Promise<FoundApproval> {
  if (!isUuid(id)) throw new ApprovalNotFoundException()
  const [row] = await currentTenant().database.query<ApprovalRow>(selectApproval, [id])
  if (!row || !isApprovalKind(row.kind)) throw new ApprovalNotFoundException()
  return { ...row, kind: row.kind }
}
