import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { PatientKey } from '#app/encryption/patient_key'
import type { NamedResource } from '#app/records/import/batches'
import { importEntries } from '#app/records/import/import_entries'
import { importEpisodes } from '#app/records/import/import_episodes'
import { repetitionWarning } from '#app/records/import/import_report'
import type { ImportRun } from '#app/records/import/import_run'
import { knownResources, patientKeys } from '#app/records/import/known_records'
import { recordItems, type RecordItem, type StoredItem } from '#app/records/import/record_item'
import { writeKeptResources } from '#app/records/import/resource_statements'
import type { Transaction } from '#app/tenants/plane_database'

/**
 * Stores a batch of resources that are no Patients. The source of each is kept sealed, under the
 * key of its patient where it has one; notes become entries, and contacts at our units episodes.
 */
export async function importResources(run: ImportRun, batch: NamedResource[]): Promise<void> {
  const items = await recordItems(run, batch)
  if (items.length === 0) return
  await run.transaction(async (trx) => {
    const stored = await assignRows(run, trx, items)
    await keep(run, trx, stored)
    const used = new Set([
      ...(await importEpisodes(run, trx, stored)),
      ...(await importEntries(run, trx, stored)),
    ])
    for (const item of stored) {
      if (used.has(item)) continue
      if (item.isChanged) run.report.keep(item.read.resource.resourceType)
      else run.report.unchanged += 1
    }
    await recordChanges(run, trx, stored, used)
  })
}

async function assignRows(
  run: ImportRun,
  trx: Transaction,
  items: RecordItem[]
): Promise<StoredItem[]> {
  const known = await knownResources(trx, items)
  const patientIds = items.map((item) => item.patientId ?? idOf(item))
  const keys = await patientKeys(trx, run.tenant.keys, patientIds)

  return items.flatMap((item, place) => {
    const row = known.of(item.sourceIndex)
    const patientId = patientIds[place] ?? null
    const key = patientId === null ? null : (keys.get(patientId) ?? null)
    const problem = misplacement(row?.patient_id ?? null, patientId, key)
    if (problem) {
      run.report.reject(item.read, problem)
      return []
    }
    const isSame = row?.source_digest.equals(item.digest) && row.patient_id === patientId
    if (row && !item.isFirst) {
      if (!isSame) run.report.warn(item.read, repetitionWarning)
      return []
    }
    return [{ ...item, patientId, key, id: row?.id ?? randomUUID(), isChanged: !isSame }]
  })

  /** Once filed under a patient, a resource stays there. */
  function idOf(item: RecordItem): string | null {
    return known.of(item.sourceIndex)?.patient_id ?? null
  }
}

function misplacement(before: string | null, now: string | null, key: PatientKey | null) {
  if (before !== null && now !== before) {
    return 'The resource was imported before as another patient’s. It was left where it is.'
  }
  if (now !== null && key === null) return 'Its patient was erased here.'
  return null
}

async function keep({ tenant }: ImportRun, trx: Transaction, items: StoredItem[]): Promise<void> {
  const changed = items.filter((item) => item.isChanged)
  if (changed.length === 0) return
  await trx.query(writeKeptResources, [
    changed.map(({ id }) => id),
    changed.map(({ patientId }) => patientId),
    changed.map(({ read }) => read.resource.resourceType),
    changed.map((item) => item.sourceIndex),
    changed.map(({ digest }) => digest),
    changed.map(({ id, key, read }) =>
      (key ?? tenant.keys).seal('kept_resources', 'source_sealed', id, read.source)
    ),
  ])
}

async function recordChanges(
  run: ImportRun,
  trx: Transaction,
  items: readonly StoredItem[],
  used: ReadonlySet<StoredItem>
): Promise<void> {
  const changed = items.filter((item) => item.isChanged || used.has(item))
  const patientIds = changed.flatMap(({ patientId }) => patientId ?? [])
  const events = run
    .newToLog(patientIds)
    .map((patientId) => ({ action: 'patient.reimported' as const, patientId }))
  await audit.record(trx, events)
}
