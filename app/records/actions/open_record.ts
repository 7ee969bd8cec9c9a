import { audit } from '#app/audit/audit_log'
import { openingCells } from '#app/audit/damage'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, tryAccessPatient, type AccessedPatient } from '#app/records/access_patient'
import { closedEntryCount, closedReadings, passingEmergency } from '#app/records/closed_entries'
import { toEntry } from '#app/records/entries'
import { encodeCursor, type KeysetCursor } from '#app/tenants/keyset_cursor'
import { selectEntries, type EntryRow } from '#app/records/statements/entry_statements'
import { selectKeptCounts } from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { Entry } from '#resources/inertia/contract'

/** Entries of one page of the record. */
const entriesPerPage = 20

export type OpenedRecord = {
  patient: AccessedPatient
  entries: Entry[]
  nextCursor: string | null
  keptResources: { type: string; count: number }[]
  /** Entries that the patient has closed to the reader. */
  closedCount: number
}

export type RefusedRecord = { patient: AccessedPatient }

/**
 * Opens a patient's record for a reader: decided, decrypted, and in the log on
 * disk before this resolves. Refused readers get the patient's name for the
 * page that lets them ask; the refusal is in the log as well.
 *
 * @throws E_PATIENT_NOT_FOUND, E_AUDIT_UNAVAILABLE, E_INTEGRITY
 */
export async function openRecord(
  staff: SignedInStaff,
  patientId: unknown,
  cursor: KeysetCursor
): Promise<{ opened: OpenedRecord } | { refused: RefusedRecord }> {
  const { patient, refused } = await tryAccessPatient(staff, patientId, 'open')
  if (refused) return { refused: { patient } }
  const { database } = currentTenant()
  const passing = passingEmergency(patient.relation)
  const [rows, keptResources, closed] = await Promise.all([
    database.query<EntryRow>(selectEntries, [
      patient.id,
      cursor.at,
      cursor.id,
      staff.staffId,
      entriesPerPage + 1,
      passing !== null,
    ]),
    database.query<{ type: string; count: number }>(selectKeptCounts, [patient.id]),
    closedEntryCount(patient.id, staff.staffId),
  ])
  const page = rows.slice(0, entriesPerPage)
  const reader = { staffId: staff.staffId, mayWrite: !staff.support }
  const entries = await openingCells(patient.id, () =>
    page.map((row) => toEntry(patient.key, row, reader))
  )
  await recordOpening(patient, entries, page)
  const last = rows.length > entriesPerPage ? page.at(-1) : undefined
  const nextCursor = last ? encodeCursor({ at: last.written_at, id: last.id }) : null
  const closedCount = passing ? 0 : closed
  return { opened: { patient, entries, nextCursor, keptResources, closedCount } }
}

async function recordOpening(
  patient: AccessedPatient,
  entries: readonly Entry[],
  rows: readonly EntryRow[]
): Promise<void> {
  const opened = accessEvent(patient, 'patient.opened', { details: { entries: entries.length } })
  const damaged = entries
    .filter((entry) => entry.damaged)
    .map((entry) =>
      accessEvent(patient, 'patient.damaged', {
        outcome: 'failure',
        subject: { type: 'entry', id: entry.id },
      })
    )
  await audit.recordReads([opened, ...closedReadings(patient, rows), ...damaged])
}
