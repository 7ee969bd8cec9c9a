import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent } from '#app/records/access_patient'
import { openContent, sealContent } from '#app/records/entry_content'
import {
  accessEntryPatient,
  changeEntry,
  conflictOf,
  lockCurrentEntry,
} from '#app/records/lock_entry'
import { signCurrentVersion } from '#app/records/sign_current_version'
import { insertVersion } from '#app/records/statements/entry_statements'
import type { EntryConflict } from '#resources/inertia/contract'

export type CorrectEntryInput = {
  staff: SignedInStaff
  entryId: string
  text: string
  reason: string
  /** Number of the version that the person corrected. */
  version: number
}

export type CorrectEntryResult =
  | { ok: true }
  | {
      ok: false
      error:
        | { type: 'conflict'; conflict: EntryConflict }
        | { type: 'not_signed' }
        | { type: 'unchanged' }
    }

/**
 * A correction is a new signed version; the one before it stays as it was
 * (pasientjournalloven § 25: what was written is not deleted by correcting).
 */
export async function correctEntry(input: CorrectEntryInput): Promise<CorrectEntryResult> {
  const { staff, text, reason } = input
  const patient = await accessEntryPatient(staff, input.entryId)
  return changeEntry(patient, async (trx): Promise<CorrectEntryResult> => {
    const row = await lockCurrentEntry(trx, patient, input)
    if (row.state !== 'signed') return { ok: false, error: { type: 'not_signed' } }
    if (row.current_number !== input.version) {
      const conflict = await conflictOf(trx, patient, row, text)
      return { ok: false, error: { type: 'conflict', conflict } }
    }
    const former = openContent(patient.key, row.version_id, row.content_sealed)
    if (former.text === text) return { ok: false, error: { type: 'unchanged' } }
    const [versionId, number] = [randomUUID(), row.current_number + 1]
    const content = { kind: former.kind, text, externalAuthor: null, reason }
    const sealed = sealContent(patient.key, versionId, content)
    await trx.query(insertVersion, [versionId, row.id, number, sealed, staff.staffId, new Date()])
    const subject = { type: 'entry', id: row.id }
    const details = { version: number }
    await audit.record(trx, accessEvent(patient, 'entry.corrected', { subject, details }))
    await signCurrentVersion(trx, patient, staff, { entryId: row.id, versionId, number, content })
    return { ok: true }
  })
}
