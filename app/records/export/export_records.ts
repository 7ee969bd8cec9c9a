import { currentActor, runAs, type Actor } from '#app/audit/actor'
import { audit, type AuditEventInput } from '#app/audit/audit_log'
import { E_INTEGRITY } from '#app/encryption/exceptions'
import type { ExportItem } from '#app/fhir/export_bundle'
import { withoutPlaces } from '#app/fhir/without_places'
import {
  selectPatientsToExport,
  selectPatientToExport,
  selectUnfiledToExport,
  type ExportPatientRow,
  type ExportResourceRow,
} from '#app/records/export/export_statements'
import type { ExportOperator } from '#app/records/export/find_reader'
import { lowestId, patientItems, toItem } from '#app/records/export/patient_export'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'
import type { AddressProtection } from '#resources/inertia/contract'

const patientsPerPage = 50
const resourcesPerPage = 200

export type ExportOptions = {
  /** One patient by id; all of them, and what is about nobody, when left out. */
  patientId?: string
  /** Called for each patient whose record is damaged; the export goes on with the next. */
  onDamage?: (patientId: string) => void
  /** Who runs it. For a member of staff the patients' blocks hold here too. */
  operator?: ExportOperator
  /** In whose name the log is written; who runs the code, when left out. */
  actor?: Actor
  /** Called for each patient left out because of a block. */
  onBlocked?: (patientId: string) => void
  /** Why places of protected persons are needed; without it they are left out. */
  placesPurpose?: string
}

/**
 * Gives a tenant's records back as FHIR R4, patient by patient. The log holds each patient's
 * `exported` event on disk before the first byte about them is given out.
 *
 * @throws E_AUDIT_UNAVAILABLE, and an error when the one patient asked for does not exist
 */
export async function* exportRecords(
  tenant: TenantScope,
  { patientId, onDamage, operator, onBlocked, placesPurpose, actor = currentActor() }: ExportOptions
): AsyncGenerator<ExportItem> {
  const staffId = operator?.kind === 'staff' ? operator.id : null
  const pages =
    patientId === undefined ? allPatients(tenant, staffId) : onePatient(tenant, patientId, staffId)
  for await (const page of pages) {
    const events = page.map((row) => exportEvent(row, operator, placesPurpose))
    await inTenant(tenant, actor, () => audit.recordReads(events))
    for (const row of page) {
      const items = soundItems(tenant, row, actor, onDamage)
      if (row.blocked) onBlocked?.(row.id)
      else if (row.protection === null || placesPurpose) yield* items
      else yield* discreetItems(items, row.protection)
    }
  }
  if (patientId === undefined) yield* unfiledItems(tenant)
}

function exportEvent(
  { id, blocked, protection }: ExportPatientRow,
  operator?: ExportOperator,
  placesPurpose?: string
): AuditEventInput {
  const places = protection && (placesPurpose ? 'given' : 'left_out')
  const event: AuditEventInput = {
    action: 'patient.exported',
    patientId: id,
    details: {
      ...(operator && { operator: operator.id, operatorKind: operator.kind }),
      ...(places && { places }),
      ...(places === 'given' && { placesPurpose }),
    },
  }
  return blocked ? { ...event, outcome: 'denied', reason: 'blocked' } : event
}

async function* allPatients(
  tenant: TenantScope,
  staffId: string | null
): AsyncGenerator<ExportPatientRow[]> {
  let after: string | undefined = lowestId
  while (after !== undefined) {
    const rows: ExportPatientRow[] = await tenant.database.query(selectPatientsToExport, [
      after,
      patientsPerPage,
      staffId,
    ])
    if (rows.length > 0) yield rows
    after = rows.at(-1)?.id
  }
}

async function* onePatient(
  tenant: TenantScope,
  patientId: string,
  staffId: string | null
): AsyncGenerator<ExportPatientRow[]> {
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(patientId)
  const rows = isUuid
    ? await tenant.database.query<ExportPatientRow>(selectPatientToExport, [patientId, staffId])
    : []
  if (rows.length === 0) throw new Error('No patient has that id here.')
  yield rows
}

async function* discreetItems(
  items: AsyncIterable<ExportItem>,
  degree: AddressProtection
): AsyncGenerator<ExportItem> {
  for await (const item of items) yield { ...item, source: withoutPlaces(item.source, degree) }
}

/** A damaged cell is told and logged, and never given out as something else. */
async function* soundItems(
  tenant: TenantScope,
  row: ExportPatientRow,
  actor: Actor,
  onDamage: ExportOptions['onDamage']
): AsyncGenerator<ExportItem> {
  try {
    yield* patientItems(tenant, row)
  } catch (error) {
    if (!(error instanceof E_INTEGRITY)) throw error
    const event = { action: 'patient.damaged', patientId: row.id, outcome: 'failure' } as const
    await inTenant(tenant, actor, () => audit.recordReads(event))
    onDamage?.(row.id)
  }
}

async function* unfiledItems(tenant: TenantScope): AsyncGenerator<ExportItem> {
  const { database, keys } = tenant
  let after: string | undefined = lowestId
  while (after !== undefined) {
    const rows: ExportResourceRow[] = await database.query(selectUnfiledToExport, [
      after,
      resourcesPerPage,
    ])
    for (const { id, source_sealed: cell } of rows) {
      yield toItem(keys.open('kept_resources', 'source_sealed', id, cell).toString('utf8'))
    }
    after = rows.at(-1)?.id
  }
}

function inTenant<T>(tenant: TenantScope, actor: Actor, work: () => Promise<T>): Promise<T> {
  return runAs(actor, () => runInTenant(tenant, work))
}
