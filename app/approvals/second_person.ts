import type { Approval } from '#app/approvals/approval'
import {
  switchableKinds,
  type ApprovalContents,
  type ApprovalKind,
} from '#app/approvals/approval_kinds'
import { askForApproval } from '#app/approvals/actions/ask_for_approval'
import { selectPolicy } from '#app/approvals/statements/approval_statements'
import type { Queryable, Transaction } from '#app/tenants/plane_database'

/** An act came to the point where a second person must say yes. Nothing of it was done. */
class NeedsSecondPerson extends Error {
  constructor(
    readonly kind: ApprovalKind,
    readonly content: ApprovalContents[ApprovalKind]
  ) {
    super('A second person must approve this')
  }
}

/**
 * Called by an act inside its transaction, with all it is about to do: uses up the approval that
 * came with it, or stops the act where the tenant wants two people and only one is there.
 */
export async function secondPerson<K extends ApprovalKind>(
  trx: Transaction,
  kind: K,
  content: ApprovalContents[K],
  approval: Approval | undefined
): Promise<void> {
  if (approval) return approval.take(trx, kind, content)
  if (await needsTwo(trx, kind)) throw new NeedsSecondPerson(kind, content)
}

export async function needsTwo(database: Queryable, kind: ApprovalKind): Promise<boolean> {
  if (!switchableKinds.some((one) => one === kind)) return true
  const [policy] = await database.query<{ required: boolean }>(selectPolicy, [kind])
  return policy?.required ?? false
}

/** Does the act, or asks the second person for it when it needs one. */
export async function orAskSecondPerson<T>(
  act: () => Promise<T>
): Promise<{ done: true; value: T } | { done: false; approvalId: string }> {
  try {
    return { done: true, value: await act() }
  } catch (error) {
    if (!(error instanceof NeedsSecondPerson)) throw error
    return { done: false, approvalId: await askForApproval(error.kind, error.content) }
  }
}
