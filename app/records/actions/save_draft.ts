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
import { raiseEntryVersion, updateDraft } from '#app/records/statements/entry_statements'
import type { EntryConflict } from '#resources/inertia/contract'

export type SaveDraftInput = {
  staff: SignedInStaff
  entryId: string
  text: string
  version: number
}

export type SaveDraftResult =
  | { ok: true; version: number; savedAt: string }
  | { ok: false; error: { type: 'conflict'; conflict: EntryConflict } | { type: 'already_signed' } }

/** Keeps the author's unfinished text. Another window that saved first is never overwritten. */
export async function saveDraft(input: SaveDraftInput): Promise<SaveDraftResult> {
  const patient = await accessEntryPatient(input.staff, input.entryId)
  return changeEntry(patient, async (trx): Promise<SaveDraftResult> => {
    const row = await lockCurrentEntry(trx, patient, input)
    if (row.state === 'signed') return { ok: false, error: { type: 'already_signed' } }
    if (row.version !== input.version) {
      const conflict = await conflictOf(trx, patient, row, input.text)
      return { ok: false, error: { type: 'conflict', conflict } }
    }
    const kept = openContent(patient.key, row.version_id, row.content_sealed)
    const content = { ...kept, text: input.text }
    const now = new Date()
    await trx.query(updateDraft, [
      row.version_id,
      sealContent(patient.key, row.version_id, content),
      now,
    ])
    const [raised] = await trx.query<{ version: number }>(raiseEntryVersion, [row.id, 1, 'draft'])
    const subject = { type: 'entry', id: row.id }
    await audit.record(trx, accessEvent(patient, 'entry.draft_saved', { subject }))
    return { ok: true, version: raised?.version ?? 0, savedAt: now.toISOString() }
  })
}
