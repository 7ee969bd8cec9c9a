import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { openContent, sealContent } from '#app/records/entry_content'
import { EntryNotFoundException } from '#app/records/exceptions'
import {
  accessEntryPatient,
  changeEntry,
  conflictOf,
  lockCurrentEntry,
} from '#app/records/lock_entry'
import { signCurrentVersion } from '#app/records/sign_current_version'
import { updateDraft } from '#app/records/statements/entry_statements'
import type { EntryConflict } from '#resources/inertia/contract'

export type SignEntryInput = {
  staff: SignedInStaff
  entryId: string
  text: string
  version: number
}

export type SignEntryResult =
  | { ok: true; patientId: string }
  | {
      ok: false
      patientId: string
      error: { type: 'conflict'; conflict: EntryConflict } | { type: 'already_signed' }
    }

/** The author signs the draft, with the text as it stands in the form. */
export async function signEntry(input: SignEntryInput): Promise<SignEntryResult> {
  const { staff, text } = input
  const patient = await accessEntryPatient(staff, input.entryId)
  const patientId = patient.id
  return changeEntry(patient, async (trx): Promise<SignEntryResult> => {
    const row = await lockCurrentEntry(trx, patient, input)
    if (row.author_staff_id !== staff.staffId) throw new EntryNotFoundException()
    if (row.state === 'signed') return { ok: false, patientId, error: { type: 'already_signed' } }
    if (row.version !== input.version) {
      const conflict = await conflictOf(trx, patient, row, text)
      return { ok: false, patientId, error: { type: 'conflict', conflict } }
    }
    const kept = openContent(patient.key, row.version_id, row.content_sealed)
    const content = { ...kept, text }
    const sealed = sealContent(patient.key, row.version_id, content)
    await trx.query(updateDraft, [row.version_id, sealed, new Date()])
    const { id: entryId, version_id: versionId } = row
    await signCurrentVersion(trx, patient, staff, { entryId, versionId, number: 1, content })
    return { ok: true, patientId }
  })
}
