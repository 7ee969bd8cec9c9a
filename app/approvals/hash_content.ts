import type { ApprovalKind, ApprovalContents } from '#app/approvals/approval_kinds'
import { lookUpHash } from '#app/auth/people'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * The keyed hash of what is approved, over kind and content in one fixed order. Whoever can write
 * to the table and has no keys cannot make one.
 */
export function hashContent<K extends ApprovalKind>(kind: K, content: ApprovalContents[K]): Buffer {
  return lookUpHash(currentTenant(), 'approval', JSON.stringify([kind, ordered(content)]))
}

function ordered(content: object): [string, unknown][] {
  return Object.entries(content).toSorted(([left], [right]) => (left < right ? -1 : 1))
}
