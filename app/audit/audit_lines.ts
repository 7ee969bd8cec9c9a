import { isDamage } from '#app/audit/damage'
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
    at: row.at.toISOString(),
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
    details: row.details,
  }
}

function groupOf(action: string): AuditLine['group'] {
  const known = auditVocabulary[action as AuditAction] as { group: AuditLine['group'] } | undefined
  return known?.group ?? 'configured'
}

function actorName(row: AuditLineRow): string {
  const { actor_id: id, actor_name_sealed: sealed } = row
  if (!id || !sealed) return ''
  return readable(() =>
    currentTenant().keys.open('staff', 'name_sealed', id, sealed).toString('utf8')
  )
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
