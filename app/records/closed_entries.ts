import { passesBlocks } from '#app/access/policy/emergency_template'
import type { CareRelation } from '#app/access/decide'
import type { EmergencyRelation } from '#app/access/policy/care_relation'
import { accessEvent, type AccessedPatient } from '#app/records/access_patient'
import { EntryNotFoundException } from '#app/records/exceptions'
import { countClosedEntries, type EntryRow } from '#app/records/statements/entry_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The reader's own emergency that passes a patient's blocks and lasts still. */
export function passingEmergency(
  { emergencies }: CareRelation,
  now = new Date()
): EmergencyRelation | null {
  const passing = (emergencies ?? []).find(
    ({ template, until }) => template === passesBlocks && until > now
  )
  return passing ?? null
}

/** An entry that the patient closed is to its reader as if it were not there. @throws E_ENTRY_NOT_FOUND */
export function refuseClosed(patient: Pick<AccessedPatient, 'relation'>, row: EntryRow): void {
  if (row.is_closed && !passingEmergency(patient.relation)) throw new EntryNotFoundException()
}

/**
 * The patient as events of a closed entry tell of them: read in an emergency, whatever else lets
 * the reader at the rest of the record.
 */
export function inEmergency<Patient extends Pick<AccessedPatient, 'relation' | 'decision'>>(
  patient: Patient,
  isClosed: boolean
): Patient {
  const emergency = isClosed ? passingEmergency(patient.relation) : null
  if (!emergency) return patient
  return { ...patient, decision: { ...patient.decision, reason: 'emergency', emergency } }
}

export async function closedEntryCount(patientId: string, staffId: string): Promise<number> {
  const { database } = currentTenant()
  const values = [patientId, staffId]
  const [closed] = await database.query<{ count: number }>(countClosedEntries, values)
  return closed?.count ?? 0
}

/** One event for each closed entry that was read all the same. */
export function closedReadings(patient: AccessedPatient, rows: readonly EntryRow[]) {
  return rows
    .filter(({ is_closed: isClosed }) => isClosed)
    .map(({ id }) =>
      accessEvent(inEmergency(patient, true), 'entry.history_opened', {
        subject: { type: 'entry', id },
        details: { passedBlock: true },
      })
    )
}
