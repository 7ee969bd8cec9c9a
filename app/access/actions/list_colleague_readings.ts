import { namedPatient } from '#app/access/named_patient'
import {
  selectColleagueReadings,
  type ColleagueReadingRow,
} from '#app/access/statements/colleague_statements'
import { audit } from '#app/audit/audit_log'
import { isDamage } from '#app/audit/damage'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ColleagueReadingsProps, NamedPatient } from '#resources/inertia/contract'

/**
 * Who has been at the record of a colleague in the last 90 days, for the privacy officer to ask
 * about. It is computed from the log when it is read; reading it is in the log as well.
 */
export async function listColleagueReadings(): Promise<ColleagueReadingsProps> {
  const rows = await currentTenant().database.query<ColleagueReadingRow>(selectColleagueReadings)
  await audit.recordReads({ action: 'colleagues.listed', details: { count: rows.length } })
  return { readings: rows.map(toReading) }
}

function toReading(row: ColleagueReadingRow): ColleagueReadingsProps['readings'][number] {
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    outcome: row.outcome,
    reason: row.reason,
    readBy: openStaffName(currentTenant(), row.actor_id, row.actor_name_sealed),
    patient: patientOf(row),
  }
}

/** A damaged or erased name must not hide the reading. */
function patientOf(row: ColleagueReadingRow): NamedPatient {
  const nobody = { id: row.patient_id, name: '', birthYear: null }
  if (!row.wrapped) return nobody
  try {
    const key = currentTenant().keys.unwrapPatientKey(row.patient_id, row.wrapped)
    return namedPatient(key, row.patient_id, row.summary_sealed)
  } catch (error) {
    if (isDamage(error)) return nobody
    throw error
  }
}
