import { randomUUID } from 'node:crypto'
import { runAs, systemActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { insertSharedFinding } from '#app/auth/statements/shared_account_statements'
import { noticeHolders } from '#app/notices/notice_staff'
import type { Plane } from '#app/tenants/plane'

/**
 * Raises a finding when this session and another of the same person are both in use within two
 * minutes, from different devices at different addresses (IAM-10 AT3). One open finding a person;
 * a person may have a telephone and a PC, so it is a question for somebody, never a refusal.
 */
export async function findSharedAccount(plane: Plane, idHash: Buffer): Promise<void> {
  if (plane.kind !== 'tenant') return
  await plane.database.transaction(async (trx) => {
    const [found] = await trx.query<{ id: string; staff_id: string }>(insertSharedFinding, [
      idHash,
      randomUUID(),
    ])
    if (!found) return
    const subject = { type: 'staff', id: found.staff_id }
    const details = { findingId: found.id }
    const event = { action: 'session.shared_found', subject, details } as const
    await runAs(systemActor, () => audit.record(trx, event))
    await noticeHolders(trx, ['administrator', 'privacy_officer'], 'shared_account_found', found.id)
  })
}
