import { audit } from '#app/audit/audit_log'
import { deviceNameOf } from '#app/devices/device_name'
import { listFindings, type FindingRow } from '#app/devices/statements/finding_statements'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { Finding, FindingsProps } from '#resources/inertia/contract'

const rowsPerPage = 50

/** One page of the findings, the open ones first. */
export async function readFindings(
  cursor: unknown
): Promise<Pick<FindingsProps, 'findings' | 'nextCursor'>> {
  const { database } = currentTenant()
  const after = isUuid(cursor) ? cursor : null
  const rows = await database.query<FindingRow>(listFindings, [after, rowsPerPage + 1])
  const page = rows.slice(0, rowsPerPage)
  const details = { count: page.length }
  await audit.recordReads({ action: 'session.findings_opened', details })
  return {
    findings: page.map(toFinding),
    nextCursor: rows.length > rowsPerPage ? (page.at(-1)?.id ?? null) : null,
  }
}

function toFinding(row: FindingRow): Finding {
  const tenant = currentTenant()
  const { id, note_sealed: note, closed_by_staff_id: by, closed_by_name_sealed: byName } = row
  return {
    id,
    staffId: row.staff_id,
    staffName: openStaffName(tenant, row.staff_id, row.staff_name_sealed),
    foundAt: row.found_at.toISOString(),
    sessionRefs: [row.first_session_ref, row.second_session_ref],
    deviceNames: [
      nameOf(row.first_device_id, row.first_device_name_sealed),
      nameOf(row.second_device_id, row.second_device_name_sealed),
    ],
    closedAt: row.closed_at?.toISOString() ?? null,
    closedByName: by && byName ? openStaffName(tenant, by, byName) : null,
    outcome: row.outcome,
    note: note
      ? tenant.keys.open('session_findings', 'note_sealed', id, note).toString('utf8')
      : null,
  }
}

function nameOf(deviceId: string | null, sealed: Buffer | null): string | null {
  return deviceId && sealed ? deviceNameOf(deviceId, sealed) : null
}
