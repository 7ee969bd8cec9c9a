import { randomUUID } from 'node:crypto'
import { insertImportedProtections } from '#app/access/statements/protection_statements'
import { audit, type AuditEventInput } from '#app/audit/audit_log'
import type { NamedResource } from '#app/records/import/batches'
import type { ImportRun } from '#app/records/import/import_run'
import {
  openEpisodes,
  selectKnownPatients,
  type KnownPatientRow,
} from '#app/records/import/patient_statements'
import { readPatient } from '#app/records/import/read_patient'
import {
  sortPatients,
  type PatientReading,
  type SortedPatients,
} from '#app/records/import/sort_patients'
import { sourceIndex } from '#app/records/import/source_identity'
import { writeChanged, writeCreated } from '#app/records/import/write_patients'
import type { Transaction } from '#app/tenants/plane_database'

/** Stores a batch of Patients: new ones, changed ones, and an episode for each at the unit. */
export async function importPatients(run: ImportRun, batch: NamedResource[]): Promise<void> {
  const readings = batch.flatMap((read) => reading(run, read))
  const { ids, ...stored } = await run.transaction((trx) => store(run, trx, readings))

  for (const [place, { draft, read }] of readings.entries()) {
    const id = ids[place]
    if (id) run.patients.add(draft, read.fullUrl, id)
    else run.report.reject(read, 'The patient was erased here and is not taken in again.')
  }
  const { patients } = run.report
  patients.created += stored.created.length
  patients.changed += stored.changed.length
}

function reading(run: ImportRun, read: NamedResource): PatientReading[] {
  const patient = readPatient(read, run.options.syntheticIdentifiersOnly ?? false)
  if (!patient.ok) {
    run.report.reject(read, patient.reason)
    return []
  }
  const { draft, warnings } = patient.value
  for (const warning of warnings) run.report.warn(read, warning)
  const index = sourceIndex(run.tenant.keys.index, read.name)
  return [{ draft, read, sourceIndex: index, isFirst: run.meets(index) }]
}

async function store(
  run: ImportRun,
  trx: Transaction,
  readings: PatientReading[]
): Promise<SortedPatients> {
  const indexes = readings.map((one) => one.sourceIndex)
  const rows = await trx.query<KnownPatientRow>(selectKnownPatients, [indexes])
  const sorted = sortPatients(run, readings, rows)
  await writeCreated(trx, sorted.created)
  await writeChanged(trx, sorted.changed)
  const received = await writeEpisodes(run, trx, sorted.ids)
  const protections = await writeProtections(trx, readings, sorted.ids)
  await audit.record(trx, [...eventsOf(run, sorted, received), ...protections])
  return sorted
}

/** Opens what is missing and tells whose episodes those are. */
async function writeEpisodes(
  run: ImportRun,
  trx: Transaction,
  ids: SortedPatients['ids']
): Promise<string[]> {
  const patientIds = ids.filter((id) => id !== null)
  if (!run.unit || patientIds.length === 0) return []
  const episodeIds = patientIds.map(() => randomUUID())
  const values = [episodeIds, patientIds, run.unit.id, run.startedAt]
  const opened = await trx.query<{ patient_id: string }>(openEpisodes, values)
  run.report.episodes += opened.length
  return opened.map((row) => row.patient_id)
}

/**
 * Keeps secret what the sender says is. A later import without the label changes nothing: only
 * somebody here lifts it, with a reason.
 */
async function writeProtections(
  trx: Transaction,
  readings: readonly PatientReading[],
  ids: SortedPatients['ids']
): Promise<AuditEventInput[]> {
  const secret = readings.flatMap(({ draft }, place) => {
    const patientId = ids[place]
    return patientId && draft.protection ? [{ patientId, degree: draft.protection }] : []
  })
  if (secret.length === 0) return []
  const rows = await trx.query<{ patient_id: string; degree: string }>(insertImportedProtections, [
    secret.map(() => randomUUID()),
    secret.map(({ patientId }) => patientId),
    secret.map(({ degree }) => degree),
  ])
  return rows.map(({ patient_id: patientId, degree }) => ({
    action: 'protection.recorded' as const,
    patientId,
    details: { degree, source: 'import' },
  }))
}

function eventsOf(run: ImportRun, sorted: SortedPatients, received: string[]): AuditEventInput[] {
  const details = { unitId: run.unit?.id ?? null }
  const event = (action: AuditEventInput['action'], ids: string[]) =>
    run.newToLog(ids).map((patientId) => ({ action, patientId, details }))
  const changedIds = [...sorted.changed.map(({ id }) => id), ...received]
  return [
    ...event(
      'patient.imported',
      sorted.created.map(({ id }) => id)
    ),
    ...event('patient.reimported', changedIds),
    ...sorted.damaged.map((patientId) => ({
      action: 'patient.damaged' as const,
      patientId,
      outcome: 'failure' as const,
    })),
  ]
}
