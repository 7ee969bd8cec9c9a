import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent } from '#app/records/access_patient'
import { EntryNotFoundException } from '#app/records/exceptions'
import { accessEntryPatient, changeEntry, lockCurrentEntry } from '#app/records/lock_entry'
import { deleteDraft, deleteDraftVersions } from '#app/records/statements/entry_statements'

export type DiscardedDraft = { patientId: string; isGone: boolean }

/**
 * The author throws an unfinished text away, and nothing of it is kept. What is signed stays
 * (pasientjournalloven § 25).
 *
 * @throws E_ENTRY_NOT_FOUND, also for another's draft
 */
export async function discardDraft(staff: SignedInStaff, entryId: string): Promise<DiscardedDraft> {
  const patient = await accessEntryPatient(staff, entryId)
  return changeEntry(patient, async (trx) => {
    const row = await lockCurrentEntry(trx, patient, { staff, entryId })
    if (row.state === 'signed') return { patientId: patient.id, isGone: false }
    if (row.author_staff_id !== staff.staffId) throw new EntryNotFoundException()
    await trx.query(deleteDraftVersions, [entryId])
    await trx.query(deleteDraft, [entryId])
    const subject = { type: 'entry', id: entryId }
    await audit.record(trx, accessEvent(patient, 'entry.draft_discarded', { subject }))
    return { patientId: patient.id, isGone: true }
  })
}
