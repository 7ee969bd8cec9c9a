import { audit } from '#app/audit/audit_log'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import { refused, type DeviceOutcome } from '#app/devices/answer'
import { FindingNotFoundException } from '#app/devices/exceptions'
import { closeFinding, findFinding } from '#app/devices/statements/finding_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { FindingOutcome } from '#resources/inertia/contract'

export type Closing = {
  findingId: string
  byStaffId: string
  outcome: FindingOutcome
  /** What was found out, and from whom; kept sealed. */
  note: string
}

/**
 * Somebody else than the person has asked and says what it was. Where it was not one person,
 * every session of the account ends with the answer.
 *
 * @throws E_FINDING_NOT_FOUND
 */
export async function answerFinding(given: Closing): Promise<DeviceOutcome<void>> {
  const { findingId, byStaffId, outcome, note } = given
  const { database, keys } = currentTenant()
  return database.transaction(async (trx) => {
    const [found] = await trx.query<{ staff_id: string; closed_at: Date | null }>(findFinding, [
      findingId,
    ])
    if (!found) throw new FindingNotFoundException()
    if (found.staff_id === byStaffId) return refused('own_finding')
    if (found.closed_at) return refused('closed_already')
    const sealed = keys.seal('session_findings', 'note_sealed', findingId, note)
    await trx.query(closeFinding, [findingId, outcome, sealed, byStaffId])
    if (outcome !== 'one_person') await trx.query(destroySessionsOf, [found.staff_id])
    const subject = { type: 'staff', id: found.staff_id }
    const details = { findingId, outcome }
    await audit.record(trx, { action: 'session.finding_closed', subject, details })
    return { ok: true, value: undefined }
  })
}
