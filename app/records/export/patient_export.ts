import type { PatientKey } from '#app/encryption/patient_key'
import { toDocumentReference } from '#app/fhir/entry_document'
import type { ExportItem } from '#app/fhir/export_bundle'
import { openContent } from '#app/records/entry_content'
import {
  selectResourceOfSource,
  selectResourcesToExport,
  selectVersionsToExport,
  type ExportPatientRow,
  type ExportResourceRow,
  type ExportVersionRow,
} from '#app/records/export/export_statements'
import { openStaffName } from '#app/records/staff_name'
import type { TenantScope } from '#app/tenants/tenant_scope'

const pageRows = 200
export const lowestId = '00000000-0000-0000-0000-000000000000'

/**
 * Everything the record holds about one patient as FHIR R4: the sources as they came, then what
 * was written here. The access must be in the log before the first item is asked for.
 *
 * @throws E_INTEGRITY when a cell is damaged
 */
export async function* patientItems(
  tenant: TenantScope,
  row: ExportPatientRow
): AsyncGenerator<ExportItem> {
  const key = tenant.keys.unwrapPatientKey(row.id, row.wrapped)
  const source = row.source_sealed
    ? key.open('patients', 'source_sealed', row.id, row.source_sealed).toString('utf8')
    : JSON.stringify({ resourceType: 'Patient', id: row.id })
  yield toItem(source)
  yield* keptItems(tenant, key, row)
  yield* writtenItems(tenant, key, row, idIn(source) ?? row.id)
}

/** An address for the Bundle, where the resource's own id can serve as one. */
export function toItem(source: string): ExportItem {
  const id = idIn(source)
  return id !== null && isUuid(id) ? { source, fullUrl: `urn:uuid:${id}` } : { source }
}

async function* keptItems(
  tenant: TenantScope,
  key: PatientKey,
  { id: patientId, reader }: ExportPatientRow
): AsyncGenerator<ExportItem> {
  let after = lowestId
  for (;;) {
    const rows = await tenant.database.query<ExportResourceRow>(selectResourcesToExport, [
      patientId,
      after,
      pageRows,
      reader,
    ])
    for (const row of rows) yield toItem(openSource(key, row))
    if (rows.length < pageRows) return
    after = rows.at(-1)!.id
  }
}

async function* writtenItems(
  tenant: TenantScope,
  key: PatientKey,
  { id: patientId, reader }: ExportPatientRow,
  patientLogicalId: string
): AsyncGenerator<ExportItem> {
  const { database } = tenant
  const versions = await database.query<ExportVersionRow>(selectVersionsToExport, [
    patientId,
    reader,
  ])
  for (const version of versions) {
    const before = versions.find(
      (one) => one.entry_id === version.entry_id && one.number === version.number - 1
    )
    const content = openContent(key, version.id, version.content_sealed)
    const document = toDocumentReference({
      id: version.id,
      entryId: version.entry_id,
      patientLogicalId,
      encounterLogicalId: await importedId(version.episode_source),
      title: content.kind,
      text: content.text,
      authorDisplay: authorName(tenant, version),
      writtenAt: version.written_at.toISOString(),
      signed: version.signed_at !== null,
      replacesVersionId: before?.id ?? (await importedId(version.entry_source)),
      superseded: version.number < version.current_number,
    })
    yield toItem(JSON.stringify(document))
  }

  /** The FHIR id under which an episode or an entry came to us; null for our own. */
  async function importedId(sourceIndex: Buffer | null): Promise<string | null> {
    if (!sourceIndex) return null
    const [row] = await database.query<ExportResourceRow>(selectResourceOfSource, [
      sourceIndex,
      patientId,
    ])
    return row ? idIn(openSource(key, row)) : null
  }
}

function openSource(key: PatientKey, { id, source_sealed: cell }: ExportResourceRow): string {
  return key.open('kept_resources', 'source_sealed', id, cell).toString('utf8')
}

function authorName(tenant: TenantScope, version: ExportVersionRow): string | null {
  const { author_staff_id: id, author_name_sealed: cell } = version
  return id && cell ? openStaffName(tenant, id, cell) : null
}

function idIn(source: string): string | null {
  const { id } = JSON.parse(source) as { id?: unknown }
  return typeof id === 'string' ? id : null
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
}
