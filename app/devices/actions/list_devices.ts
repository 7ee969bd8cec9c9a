import { audit } from '#app/audit/audit_log'
import { openStaffName } from '#app/records/staff_name'
import { deviceNameOf } from '#app/devices/device_name'
import {
  countDevices,
  listDevicePage,
  type ListedDeviceRow,
} from '#app/devices/statements/device_statements'
import { countOpenFindings } from '#app/devices/statements/finding_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { DeviceRow, DevicesProps } from '#resources/inertia/contract'

const rowsPerPage = 50
const states = ['pending', 'active', 'revoked'] as const
const trusts = ['personal', 'ward_shared', 'kiosk'] as const

export type DevicesQuery = { state?: unknown; trust?: unknown; owner?: unknown; cursor?: unknown }

/** One page of the register, newest first. The cursor is the last device shown. */
export async function listDevices(
  asked: DevicesQuery
): Promise<Omit<DevicesProps, 'policy' | 'selfId'>> {
  const { database } = currentTenant()
  const state = states.find((known) => known === asked.state) ?? null
  const trust = trusts.find((known) => known === asked.trust) ?? null
  const owner = isUuid(asked.owner) ? asked.owner : null
  const cursor = isUuid(asked.cursor) ? asked.cursor : null
  const wanted = [state, trust, owner]
  const [rows, [count], [findings]] = await Promise.all([
    database.query<ListedDeviceRow>(listDevicePage, [...wanted, cursor, rowsPerPage + 1]),
    database.query<{ total: number; pending: number }>(countDevices, wanted),
    database.query<{ open: number }>(countOpenFindings),
  ])
  const page = rows.slice(0, rowsPerPage)
  await audit.recordReads({ action: 'device.listed', details: { count: page.length } })
  return {
    devices: page.map(toRow),
    nextCursor: rows.length > rowsPerPage ? (page.at(-1)?.id ?? null) : null,
    total: count?.total ?? 0,
    pending: count?.pending ?? 0,
    openFindings: findings?.open ?? 0,
    filter: { state, trust, owner },
  }
}

function toRow(row: ListedDeviceRow): DeviceRow {
  return {
    id: row.id,
    name: deviceNameOf(row.id, row.name_sealed),
    trust: row.trust,
    state: row.state,
    ownerId: row.owner_staff_id,
    ownerName: openStaffName(currentTenant(), row.owner_staff_id, row.owner_name_sealed),
    browser: row.browser,
    system: row.system,
    enrolledAt: row.enrolled_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedBecause: row.revoked_because,
    sessionCount: row.session_count,
  }
}
