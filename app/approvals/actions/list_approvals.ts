import {
  approvalRules,
  isApprovalKind,
  switchableKinds,
  type ApprovalKind,
} from '#app/approvals/approval_kinds'
import { openContent } from '#app/approvals/approval'
import { describe } from '#app/approvals/describe'
import { mayDecide } from '#app/approvals/may_decide'
import {
  selectApprovals,
  selectPolicies,
  type ApprovalRow,
} from '#app/approvals/statements/approval_statements'
import { factorsToConfirmWith } from '#app/auth/sign_in_policy'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ApprovalLine, ApprovalsProps } from '#resources/inertia/contract'

type KnownRow = ApprovalRow & { kind: ApprovalKind }

/** What waits for a second person, and what became of the rest: for those it is put before. */
export async function listApprovals(
  staff: SignedInStaff,
  now = new Date()
): Promise<ApprovalsProps> {
  const { database } = currentTenant()
  const rows = await database.query<ApprovalRow>(selectApprovals)
  const shown = rows.filter((row): row is KnownRow => isShown(staff, row))
  const lines: ApprovalLine[] = []
  for (const row of shown) lines.push(await lineOf(staff, row, now))
  const policies = await database.query<{ kind: string; required: boolean }>(selectPolicies)
  return {
    waiting: lines.filter(({ state }) => state === 'waiting'),
    decided: lines.filter(({ state }) => state !== 'waiting'),
    policies: switchableKinds.map((kind) => ({
      kind,
      required: policies.find((one) => one.kind === kind)?.required ?? false,
    })),
    mayChangePolicy: staff.roles.includes('administrator'),
    confirmWith: await factorsToConfirmWith(currentTenant(), staff.staffId),
  }
}

function isShown(staff: SignedInStaff, row: ApprovalRow): boolean {
  if (!isApprovalKind(row.kind)) return false
  const isOwn = row.requested_by_id === staff.staffId
  return isOwn || approvalRules[row.kind].approvers.some((role) => staff.roles.includes(role))
}

async function lineOf(staff: SignedInStaff, row: KnownRow, now: Date): Promise<ApprovalLine> {
  const { id, kind } = row
  const state = stateOf(row, now)
  return {
    id,
    kind,
    hash: row.content_hash.toString('hex'),
    askedBy: askedBy(row),
    askedByOperator: row.requested_by_kind === 'operator',
    askedAt: row.requested_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    facts: await describe(kind, openContent(id, row.content_sealed), id),
    state,
    isOwn: row.requested_by_kind === 'staff' && row.requested_by_id === staff.staffId,
    mayDecide: state === 'waiting' && mayDecide(staff, row),
    byCommand: approvalRules[kind].done === 'by_command',
    decidedBy: opened('staff', row.decided_by_staff_id, row.decider_sealed),
    decidedAt: row.decided_at?.toISOString() ?? null,
  }
}

function stateOf(row: ApprovalRow, now: Date): ApprovalLine['state'] {
  if (row.executed_at) return 'done'
  if (row.decision && row.decision !== 'approved') return row.decision
  if (row.expires_at <= now) return 'expired'
  return row.decision ?? 'waiting'
}

function askedBy(row: ApprovalRow): string {
  const { requested_by_id: id, operator_sealed: operator, requester_sealed: requester } = row
  const name = operator ? opened('known_operators', id, operator) : opened('staff', id, requester)
  return name ?? '–'
}

function opened(table: string, id: string | null, sealed: Buffer | null): string | null {
  if (!id || !sealed) return null
  return currentTenant().keys.open(table, 'name_sealed', id, sealed).toString('utf8')
}
