import { diffWordsWithSpace } from 'diff'
import { selectUnits } from '#app/access/statements/block_statements'
import { audit } from '#app/audit/audit_log'
import type { UnitReference } from '#app/auth/staff_role'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import {
  accessEvent,
  accessPatient,
  decideOn,
  type AccessedPatient,
} from '#app/records/access_patient'
import { inEmergency, refuseClosed } from '#app/records/closed_entries'
import { personName, tryOpenContent } from '#app/records/entries'
import { EntryNotFoundException } from '#app/records/exceptions'
import {
  selectEntry,
  selectVersions,
  type EntryRow,
  type VersionRow,
} from '#app/records/statements/entry_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { DiffPart, EntryVersion } from '#resources/inertia/contract'

export type OpenedVersions = {
  patient: AccessedPatient
  entryId: string
  kind: string
  /** For the form that corrects: the entry's version, not the newest number. */
  version: number
  versions: EntryVersion[]
  /** Units the document can be closed to; null for who may record no blocks. */
  units: UnitReference[] | null
}

/** All versions of an entry, newest first, each with what changed since the one before. */
export async function openEntryVersions(
  staff: SignedInStaff,
  entryId: unknown
): Promise<OpenedVersions> {
  if (!isUuid(entryId)) throw new EntryNotFoundException()
  const { database } = currentTenant()
  const [entry] = await database.query<EntryRow>(selectEntry, [entryId, staff.staffId])
  if (!entry || entry.state !== 'signed') throw new EntryNotFoundException()
  const accessed = await accessPatient(staff, entry.patient_id)
  refuseClosed(accessed, entry)
  const patient = inEmergency(accessed, entry.is_closed)
  const rows = await database.query<VersionRow>(selectVersions, [entryId])
  const texts = rows.map((row) => tryOpenContent(patient.key, row.id, row.content_sealed))
  await recordOpening(
    patient,
    entry.id,
    rows.filter((_, position) => !texts[position])
  )
  return {
    patient,
    entryId: entry.id,
    kind: texts.find((content) => content)?.kind ?? '',
    version: entry.version,
    units: await unitsToCloseTo(staff, patient),
    versions: rows.map((row, position) => ({
      number: row.number,
      text: texts[position]?.text ?? null,
      damaged: !texts[position],
      authorName: personName(row.author_staff_id, row.author_name_sealed, texts[position] ?? null),
      writtenAt: row.written_at.toISOString(),
      signedByName: personName(row.signed_by_staff_id, row.signed_by_name_sealed, null) || null,
      signedAt: row.signed_at?.toISOString() ?? null,
      reason: texts[position]?.reason ?? null,
      diff: diff(texts[position + 1]?.text, texts[position]?.text),
    })),
  }
}

async function unitsToCloseTo(
  staff: SignedInStaff,
  { relation }: AccessedPatient
): Promise<UnitReference[] | null> {
  if (!decideOn(staff, relation, 'record_block').allowed) return null
  return currentTenant().database.query<UnitReference>(selectUnits)
}

async function recordOpening(
  patient: AccessedPatient,
  entryId: string,
  damaged: readonly VersionRow[]
): Promise<void> {
  const subject = { type: 'entry', id: entryId }
  const events = damaged.map(({ id }) =>
    accessEvent(patient, 'patient.damaged', {
      outcome: 'failure',
      subject: { type: 'entry_versions', id },
    })
  )
  await audit.recordReads([accessEvent(patient, 'entry.history_opened', { subject }), ...events])
}

function diff(before: string | undefined, after: string | undefined): DiffPart[] {
  if (before === undefined || after === undefined) return []
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }))
}
