import type { ApprovalContents, ApprovalKind } from '#app/approvals/approval_kinds'
import { hashContent } from '#app/approvals/hash_content'
import { executeApproved, executeWaiting } from '#app/approvals/statements/approval_statements'
import { audit } from '#app/audit/audit_log'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { Transaction } from '#app/tenants/plane_database'

export type ApprovalFault = 'changed' | 'not_waiting'

/** Thrown inside the act's transaction, so that nothing of the act is done. */
export class RefusedApproval extends Error {
  constructor(readonly fault: ApprovalFault) {
    super(fault)
  }
}

type ExecutedRow = { content_sealed: Buffer; requested_by_id: string }

/**
 * A second person's yes, used up by the act it is for. The act hands over what it is about to do;
 * if that is not what was approved, to the byte, or the yes was used or is too old, the act's own
 * transaction is rolled back (card ACC-08).
 */
export class Approval {
  constructor(
    readonly id: string,
    /** Of what the second person saw. */
    readonly hash: Buffer,
    /** The second person, who says yes by this act; null when the yes was said before. */
    readonly approverId: string | null
  ) {}

  /** @throws RefusedApproval */
  async take<K extends ApprovalKind>(
    trx: Transaction,
    kind: K,
    content: ApprovalContents[K]
  ): Promise<void> {
    if (!hashContent(kind, content).equals(this.hash)) throw new RefusedApproval('changed')
    const [row] = this.approverId
      ? await trx.query<ExecutedRow>(executeWaiting, [this.id, kind, this.hash, this.approverId])
      : await trx.query<ExecutedRow>(executeApproved, [this.id, kind, this.hash])
    if (!row) throw new RefusedApproval('not_waiting')
    const stored = openContent<K>(this.id, row.content_sealed)
    if (!hashContent(kind, stored).equals(this.hash)) throw new RefusedApproval('changed')
    const subject = { type: 'approval', id: this.id }
    const details = { kind, askedBy: row.requested_by_id }
    const events = this.approverId
      ? (['approval.approved', 'approval.executed'] as const)
      : (['approval.executed'] as const)
    await audit.record(
      trx,
      events.map((action) => ({ action, subject, details }))
    )
  }
}

export function openContent<K extends ApprovalKind>(id: string, sealed: Buffer) {
  return currentTenant().keys.openJson<ApprovalContents[K]>(
    'approvals',
    'content_sealed',
    id,
    sealed
  )
}
