import { audit } from '#app/audit/audit_log'
import { toAuditLine } from '#app/audit/audit_lines'
import { chainHealth } from '#app/audit/chain_health'
import { selectLog, selectPatientLog, type AuditLineRow } from '#app/audit/reader_statements'
import { actionsInGroup, type AuditGroup } from '#app/audit/vocabulary'
import { encodeCursor, type KeysetCursor } from '#app/tenants/keyset_cursor'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { AuditLine, ChainHealth } from '#resources/inertia/contract'

const linesPerPage = 100

export type LogFilter = { group: AuditGroup | null; from: Date | null; until: Date | null }
export type LogPage = { lines: AuditLine[]; nextCursor: string | null; chain: ChainHealth }

/** The log of the whole tenant, newest first. Reading it is itself an event. */
export async function readLog(filter: LogFilter, cursor: KeysetCursor): Promise<LogPage> {
  const rows = await currentTenant().database.query<AuditLineRow>(selectLog, [
    cursor.at,
    cursor.id,
    actionsOf(filter.group),
    filter.from,
    filter.until,
    linesPerPage + 1,
  ])
  return page(rows, { of: 'tenant', group: filter.group })
}

/** Everything that was done to one patient, newest first. */
export async function readPatientLog(
  patientId: string,
  group: AuditGroup | null,
  cursor: KeysetCursor
): Promise<LogPage> {
  const rows = await currentTenant().database.query<AuditLineRow>(selectPatientLog, [
    cursor.at,
    cursor.id,
    actionsOf(group),
    patientId,
    linesPerPage + 1,
  ])
  return page(rows, { of: 'patient', group }, patientId)
}

async function page(
  rows: readonly AuditLineRow[],
  details: { of: string; group: string | null },
  patientId?: string
): Promise<LogPage> {
  const shown = rows.slice(0, linesPerPage)
  const lines = shown.map(toAuditLine)
  const chain = await chainHealth(currentTenant().database)
  await audit.recordReads({
    action: 'audit.opened',
    purpose: 'HOPERAT',
    reason: 'privacy_oversight',
    details: { ...details, lines: lines.length },
    ...(patientId ? { patientId } : {}),
  })
  const last = rows.length > linesPerPage ? shown.at(-1) : undefined
  return { lines, nextCursor: last?.at instanceof Date ? encodeCursor(last) : null, chain }
}

function actionsOf(group: AuditGroup | null): string[] | null {
  return group ? actionsInGroup(group) : null
}
