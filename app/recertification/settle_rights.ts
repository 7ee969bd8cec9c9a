import { audit } from '#app/audit/audit_log'
import type { AuditEventInput } from '#app/audit/audit_event'
import { because } from '#app/people/change_people'
import { endNow } from '#app/people/statements/assignment_statements'
import { destroySessionsOfAll } from '#app/people/statements/session_statements'
import { closeFinishedRounds } from '#app/recertification/close_finished_rounds'
import { settleRights, type DueRow } from '#app/recertification/statements/settle_statements'
import type { Transaction } from '#app/tenants/plane_database'
import type { RightOutcome } from '#resources/inertia/contract'

export type Decided = { row: DueRow; outcome: RightOutcome }

const reasons = { ended: 'recertification_ended', lapsed: 'recertification_lapsed' } as const

/** Writes what was decided: ends roles with the reason in their records, and the events. */
export async function settle(trx: Transaction, decided: readonly Decided[]): Promise<void> {
  for (const outcome of ['ended', 'lapsed'] as const) {
    const rows = decided.filter((one) => one.outcome === outcome).map(({ row }) => row)
    if (rows.length === 0) continue
    await because(trx, reasons[outcome])
    await trx.query(endNow, [rows.map(({ assignment_id }) => assignment_id)])
    await trx.query(destroySessionsOfAll, [rows.map(({ staff_id }) => staff_id)])
  }
  const ids = decided.map(({ row }) => row.id)
  await trx.query(settleRights, [ids, decided.map(({ outcome }) => outcome)])
  await audit.record(trx, decided.flatMap(eventOf))
  await closeFinishedRounds(trx)
}

function eventOf({ row, outcome }: Decided): AuditEventInput[] {
  if (outcome === 'gone') return []
  const subject = { type: 'staff', id: row.staff_id }
  const details = { role: row.role, unitId: row.unit_id }
  if (outcome === 'confirmed') return [{ action: 'staff.right_confirmed', subject, details }]
  if (outcome === 'kept') return [{ action: 'staff.right_kept', subject, details }]
  return [
    { action: 'staff.assignment_ended', subject, details: { ...details, why: reasons[outcome] } },
  ]
}
