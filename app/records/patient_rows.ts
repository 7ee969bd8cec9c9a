import type { AccessDecision } from '#app/access/decide'
import { audit, type AuditEventInput } from '#app/audit/audit_log'
import { isDamage } from '#app/audit/damage'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, decideOn } from '#app/records/access_patient'
import { relationOf, responsibleName } from '#app/records/episodes'
import { maskIdentifier } from '#app/records/identifiers/mask_identifier'
import { openSummary, type PatientSummary } from '#app/records/patient_summary'
import { withoutOtherPlaces } from '#app/records/protected_person'
import type { PatientListRow } from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { PatientRow } from '#resources/inertia/contract'

/**
 * Opens the rows of a list for one reader: each patient decided for, what may
 * not be seen left out, who has blocked the reader not on a unit's list at all, and one `listed` event per patient on disk before this
 * resolves.
 */
export async function listPatients(
  staff: SignedInStaff,
  rows: readonly PatientListRow[],
  from: 'unit' | 'search'
): Promise<PatientRow[]> {
  const opened = rows
    .map((row) => openRow(staff, row))
    .filter(({ decision }) => from === 'search' || decision.reason !== 'blocked')
  await audit.recordReads(opened.flatMap(({ row, decision }) => eventsOf(row, decision, from)))
  return opened.map(({ row }) => row)
}

function openRow(
  staff: SignedInStaff,
  row: PatientListRow
): { row: PatientRow; decision: AccessDecision } {
  const decision = decideOn(staff, relationOf(row), 'open')
  const episodes = row.access_facts.protection
    ? withoutOtherPlaces(row.episodes, staff)
    : row.episodes
  return { row: shownRow({ ...row, episodes }, decision.allowed), decision }
}

/** One damaged patient must not hide the others of the list. */
function shownRow(row: PatientListRow, mayOpen: boolean): PatientRow {
  const { keys } = currentTenant()
  if (!row.wrapped) return erasedRow(row.id, mayOpen)
  try {
    const key = keys.unwrapPatientKey(row.id, row.wrapped)
    const summary = openSummary(key, row.id, row.summary_sealed)
    return mayOpen ? fullRow(row, summary) : bareRow(row.id, summary)
  } catch (error) {
    if (isDamage(error)) return damagedRow(row.id, mayOpen)
    throw error
  }
}

/** No care relation: name and birth year, and nothing else (card ACC-01, AT2). */
function bareRow(id: string, summary: PatientSummary): PatientRow {
  const birthYear = summary.birthDate?.slice(0, 4) ?? null
  return { id, name: summary.name, birthYear, mayOpen: false, damaged: false }
}

function fullRow(row: PatientListRow, summary: PatientSummary): PatientRow {
  const [episode] = row.episodes
  const started = row.started_at ?? (episode ? new Date(episode.startedAt) : null)
  return {
    ...bareRow(row.id, summary),
    birthDate: summary.birthDate,
    identifierMasked: summary.identifier ? maskIdentifier(summary.identifier.value) : null,
    unitName: episode?.unitName || null,
    isProtected: row.access_facts.protection !== null,
    responsibleName: episode ? responsibleName(currentTenant(), episode) : null,
    episodeStartedAt: started?.toISOString() ?? null,
    latestEntryAt: row.latest_entry_at?.toISOString() ?? null,
    mayOpen: true,
  }
}

/** Whoever meets the patient in a list learns that nothing can be read any more. */
function erasedRow(id: string, mayOpen: boolean): PatientRow {
  return { id, name: '', birthYear: null, mayOpen, damaged: false, erased: true }
}

function damagedRow(id: string, mayOpen: boolean): PatientRow {
  return { id, name: '', birthYear: null, mayOpen, damaged: true }
}

function eventsOf(row: PatientRow, decision: AccessDecision, from: string): AuditEventInput[] {
  const patient = { id: row.id, decision }
  const listed = accessEvent(patient, 'patient.listed', { details: { from } })
  if (!row.damaged) return [listed]
  return [listed, accessEvent(patient, 'patient.damaged', { outcome: 'failure' })]
}
