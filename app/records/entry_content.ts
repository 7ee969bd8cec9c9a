import type { PatientKey } from '#app/encryption/patient_key'

/** The sealed part of one version of an entry. */
export type EntryContent = {
  /** "Polyclinic note", as the author or the sender called it. */
  kind: string
  text: string
  /** Who wrote it, when it came from another system and is nobody's here. */
  externalAuthor: string | null
  /** Why it was corrected. */
  reason: string | null
}

/** @throws E_INTEGRITY when the cell is damaged */
export function openContent(key: PatientKey, versionId: string, cell: Buffer): EntryContent {
  return key.openJson('entry_versions', 'content_sealed', versionId, cell)
}

export function sealContent(key: PatientKey, versionId: string, content: EntryContent): Buffer {
  return key.sealJson('entry_versions', 'content_sealed', versionId, content)
}
