import { randomUUID } from 'node:crypto'
import { insertAlarm, selectIsColleague } from '#app/access/statements/alarm_statements'
import { audit } from '#app/audit/audit_log'
import type { Transaction } from '#app/tenants/plane_database'

/** The third within 24 hours by one person is unusual (card ACC-03, AT5). */
export const unusualFrom = 3

type Opened = { id: string; patientId: string; staffId: string; withinDay: number }

/** Alarms of an emergency access, in its own transaction: they stand there when the record opens. */
export async function raiseAlarms(trx: Transaction, opened: Opened): Promise<void> {
  const { id, patientId, staffId, withinDay } = opened
  const [colleague] = await trx.query(selectIsColleague, [patientId, staffId])
  const kinds = [
    ...(withinDay >= unusualFrom ? ['third_within_day' as const] : []),
    ...(colleague ? ['colleague' as const] : []),
  ]
  for (const kind of kinds) {
    await trx.query(insertAlarm, [randomUUID(), id, staffId, kind])
    const subject = { type: 'emergency_access', id }
    await audit.record(trx, { action: 'emergency.alarmed', patientId, subject, details: { kind } })
  }
}
