import { randomUUID } from 'node:crypto'
import type { ApprovalContents, ApprovalKind } from '#app/approvals/approval_kinds'
import { hashContent } from '#app/approvals/hash_content'
import { findWaiting, insertApproval } from '#app/approvals/statements/approval_statements'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Puts an act before a second person, for a day. The same act asked for again is one request. */
export async function askForApproval<K extends ApprovalKind>(
  kind: K,
  content: ApprovalContents[K]
): Promise<string> {
  const { database, keys } = currentTenant()
  const { kind: askedByKind, id: askedById } = currentActor()
  if (!askedById) throw new Error('Only a person can ask for a second one.')
  const hash = hashContent(kind, content)
  return database.transaction(async (trx) => {
    const [waiting] = await trx.query<{ id: string }>(findWaiting, [kind, hash, askedById])
    if (waiting) return waiting.id
    const id = randomUUID()
    const sealed = keys.sealJson('approvals', 'content_sealed', id, content)
    await trx.query(insertApproval, [id, kind, sealed, hash, askedByKind, askedById])
    const subject = { type: 'approval', id }
    await audit.record(trx, { action: 'approval.asked', subject, details: { kind } })
    return id
  })
}
