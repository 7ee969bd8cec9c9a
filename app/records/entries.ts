import { E_INTEGRITY } from '#app/encryption/exceptions'
import type { PatientKey } from '#app/encryption/patient_key'
import { openContent, type EntryContent } from '#app/records/entry_content'
import { openStaffName } from '#app/records/staff_name'
import type { EntryRow } from '#app/records/statements/entry_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { Entry } from '#resources/inertia/contract'

/** A version's content, or null when its cell is damaged: never blank, never guessed. */
export function tryOpenContent(key: PatientKey, versionId: string, cell: Buffer) {
  try {
    return openContent(key, versionId, cell)
  } catch (error) {
    if (error instanceof E_INTEGRITY) return null
    throw error
  }
}

/** An entry as its reader sees it. Only the author goes on with a draft; who may write may correct. */
export function toEntry(
  key: PatientKey,
  row: EntryRow,
  reader: { staffId: string; mayWrite: boolean }
): Entry {
  const content = tryOpenContent(key, row.version_id, row.content_sealed)
  const mine = row.author_staff_id === reader.staffId
  return {
    id: row.id,
    episodeId: row.episode_id,
    kind: content?.kind ?? '',
    state: row.state,
    version: row.version,
    text: content?.text ?? null,
    damaged: content === null,
    authorName: personName(row.version_author_id, row.author_name_sealed, content),
    writtenAt: row.version_written_at.toISOString(),
    signedByName: personName(row.signed_by_staff_id, row.signed_by_name_sealed, null) || null,
    signedAt: row.signed_at?.toISOString() ?? null,
    versionCount: row.current_number,
    mayEdit: row.state === 'draft' && mine && reader.mayWrite && content !== null,
    mayCorrect: row.state === 'signed' && reader.mayWrite && content !== null,
  }
}

export function personName(
  staffId: string | null,
  nameSealed: Buffer | null,
  content: EntryContent | null
): string {
  if (staffId && nameSealed) return openStaffName(currentTenant(), staffId, nameSealed)
  return content?.externalAuthor ?? ''
}
