import { audit } from '#app/audit/audit_log'
import { openingCells } from '#app/audit/damage'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient, type AccessedPatient } from '#app/records/access_patient'
import { inEmergency, refuseClosed } from '#app/records/closed_entries'
import { personName, tryOpenContent } from '#app/records/entries'
import { EntryNotFoundException } from '#app/records/exceptions'
import { lockEntry, selectEntry, type EntryRow } from '#app/records/statements/entry_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { EntryConflict } from '#resources/inertia/contract'

/**
 * The patient an entry belongs to, for somebody who wants to change it.
 *
 * @throws E_ENTRY_NOT_FOUND, also for another's draft
 */
export async function accessEntryPatient(
  staff: SignedInStaff,
  entryId: unknown
): Promise<AccessedPatient> {
  if (!isUuid(entryId)) throw new EntryNotFoundException()
  const [row] = await currentTenant().database.query<EntryRow>(selectEntry, [
    entryId,
    staff.staffId,
  ])
  if (!row || hiddenFrom(staff, row)) throw new EntryNotFoundException()
  const patient = await accessPatient(staff, row.patient_id, 'write')
  refuseClosed(patient, row)
  return inEmergency(patient, row.is_closed)
}

/**
 * The entry's newest version, locked until the transaction ends. A block that came meanwhile holds.
 *
 * @throws E_ENTRY_NOT_FOUND
 */
export async function lockCurrentEntry(
  trx: Transaction,
  patient: AccessedPatient,
  { staff, entryId }: { staff: SignedInStaff; entryId: string }
): Promise<EntryRow> {
  await trx.query(lockEntry, [entryId])
  const [row] = await trx.query<EntryRow>(selectEntry, [entryId, staff.staffId])
  if (row) refuseClosed(patient, row)
  if (!row) throw new EntryNotFoundException()
  return row
}

/** One change of an entry: all or nothing. A damaged text is never written over. */
export function changeEntry<T>(
  patient: AccessedPatient,
  change: (trx: Transaction) => Promise<T>
): Promise<T> {
  return openingCells(patient.id, () => currentTenant().database.transaction(change))
}

/** Somebody was faster: both texts, so that nobody's is lost. Showing theirs is in the log. */
export async function conflictOf(
  trx: Transaction,
  patient: AccessedPatient,
  row: EntryRow,
  yours: string
): Promise<EntryConflict> {
  const subject = { type: 'entry', id: row.id }
  await audit.record(trx, accessEvent(patient, 'entry.conflict', { subject }))
  const content = tryOpenContent(patient.key, row.version_id, row.content_sealed)
  return {
    entryId: row.id,
    yours,
    theirs: content?.text ?? '',
    theirAuthorName: personName(row.version_author_id, row.author_name_sealed, content),
    theirWrittenAt: row.version_written_at.toISOString(),
    theirVersion: row.state === 'signed' ? row.current_number : row.version,
  }
}

function hiddenFrom(staff: SignedInStaff, row: EntryRow): boolean {
  return row.state === 'draft' && row.author_staff_id !== staff.staffId
}
