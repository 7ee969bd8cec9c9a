import { isDamage } from '#app/audit/damage'
import { hasDigest, isOurs } from '#app/audit/log_check'
import { auditVocabulary, type AuditAction } from '#app/audit/vocabulary'
import type { AuditLineRow } from '#app/audit/reader_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { AuditLine } from '#resources/inertia/contract'

/** Stands where a name cannot be opened. */
export const damagedName = '(damaged)'

/** A row of the log with the names it points at. Names are opened here and kept nowhere. */
export function toAuditLine(row: AuditLineRow): AuditLine {
  return {
    id: row.id,
    sequence: row.sequence === null ? null : Number(row.sequence),
    at: momentOf(row),
    action: row.action,
    group: groupOf(row.action),
    outcome: row.outcome as AuditLine['outcome'],
    actorName: actorName(row),
    actorRole: row.actor_role,
    unitName: row.unit_name,
    assurance: row.assurance,
    patientId: row.patient_id,
    patientName: patientName(row),
    reason: row.reason,
    details: { ...row.details, ...reasonOfAct(row) },
    verifies: verifies(row),
  }
}

/**
 * Whether a row is as the program wrote it: its MAC is the tenant's, and the chain, when it has
 * reached the row, sealed these very bytes. Two hashes a row; what a page cannot see (a row that is
 * gone, a chain that was cut) `audit:verify` does.
 */
function verifies(row: AuditLineRow): boolean {
  if (row.has_finer_time || !isOurs(row, currentTenant().keys.auditKey)) return false
  return row.event_digest === null || hasDigest(row, row.event_digest)
}

/** A moment before or after all time was never written by us; the row stands, and does not verify. */
function momentOf({ at }: AuditLineRow): string {
  return at instanceof Date ? at.toISOString() : new Date(0).toISOString()
}

function groupOf(action: string): AuditLine['group'] {
  const known = auditVocabulary[action as AuditAction] as { group: AuditLine['group'] } | undefined
  return known?.group ?? 'configured'
}

function actorName(row: AuditLineRow): string {
  const { actor_id: id, actor_name_sealed: staff, operator_name_sealed: operator } = row
  const sealed = operator ?? staff
  if (!id || !sealed) return ''
  const table = operator ? 'known_operators' : 'staff'
  return readable(() =>
    currentTenant().keys.open(table, 'name_sealed', id, sealed).toString('utf8')
  )
}

/** Why an operator ran a command: kept sealed beside the log, opened for its reader. */
function reasonOfAct(row: AuditLineRow): { why?: string } {
  const { subject_id: id, act_reason_sealed: sealed } = row
  if (!id || !sealed) return {}
  const open = () => currentTenant().keys.open('operator_acts', 'reason_sealed', id, sealed)
  return { why: readable(() => open().toString('utf8')) }
}

function patientName(row: AuditLineRow): string | null {
  const { patient_id: id, summary_sealed: sealed, wrapped } = row
  if (!id || !sealed || !wrapped) return null
  return readable(() => {
    const key = currentTenant().keys.unwrapPatientKey(id, wrapped)
    return key.openJson<{ name: string }>('patients', 'summary_sealed', id, sealed).name
  })
}

/** A damaged name must not hide the line that points at it. */
function readable(open: () => string): string {
  try {
    return open()
  } catch (error) {
    if (isDamage(error)) return damagedName
    throw error
  }
}
