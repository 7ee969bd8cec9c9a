import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { sealContent } from '#app/records/entry_content'
import { signCurrentVersion } from '#app/records/sign_current_version'
import { insertEntry, insertVersion } from '#app/records/statements/entry_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

export type WriteEntryInput = {
  staff: SignedInStaff
  patientId: string
  patientVersion: number
  kind: string
  text: string
  episodeId: string | null
  sign: boolean
}

export type WriteEntryResult =
  | { ok: true; entryId: string; version: number }
  | { ok: false; error: { type: 'patient_changed' } | { type: 'episode_not_found' } }

/** Writes a new entry on a patient, as a draft or signed at once. */
export async function writeEntry(input: WriteEntryInput): Promise<WriteEntryResult> {
  const { staff, kind, text, episodeId } = input
  const patient = await accessPatient(staff, input.patientId, 'write')
  if (patient.version !== input.patientVersion) return refused('patient_changed')
  const known = patient.episodes.some((episode) => episode.id === episodeId)
  if (episodeId && !known) return refused('episode_not_found')

  const [entryId, versionId, at] = [randomUUID(), randomUUID(), new Date()]
  const content = { kind, text, externalAuthor: null, reason: null }
  const version = await currentTenant().database.transaction(async (trx) => {
    await trx.query(insertEntry, [entryId, patient.id, episodeId, staff.staffId, at])
    const sealed = sealContent(patient.key, versionId, content)
    await trx.query(insertVersion, [versionId, entryId, 1, sealed, staff.staffId, at])
    const subject = { type: 'entry', id: entryId }
    await audit.record(trx, accessEvent(patient, 'entry.drafted', { subject }))
    if (!input.sign) return 1
    return signCurrentVersion(trx, patient, staff, { entryId, versionId, number: 1, content })
  })
  return { ok: true, entryId, version }
}

function refused(type: 'patient_changed' | 'episode_not_found'): WriteEntryResult {
  return { ok: false, error: { type } }
}
