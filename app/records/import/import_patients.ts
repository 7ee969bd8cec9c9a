import { randomUUID } from 'node:crypto'
import { audit, type AuditEventInput } from '#app/audit/audit_log'
import type { PatientDraft } from '#app/fhir/patient_draft'
import type { NamedResource } from '#app/records/import/batches'
import { mergeContactPoints } from '#app/records/import/contact_points'
import { repetitionWarning } from '#app/records/import/import_report'
import type { ImportRun } from '#app/records/import/import_run'
import { sealPatient, type PatientCells } from '#app/records/import/patient_cells'
import {
  openEpisodes,
  selectKnownPatients,
  type KnownPatientRow,
} from '#app/records/import/patient_statements'
import { readPatient } from '#app/records/import/read_patient'
import { sourceDigest, sourceIndex } from '#app/records/import/source_identity'
import { writeChanged, writeCreated, type NewPatient } from '#app/records/import/write_patients'
import { openDemographics } from '#app/records/patient_summary'
import type { Transaction } from '#app/tenants/plane_database'

type Reading = { draft: PatientDraft; read: NamedResource; sourceIndex: Buffer; isFirst: boolean }
type Sorted = {
  created: NewPatient[]
  changed: PatientCells[]
  /** Patients whose record here is damaged; it stays as it is. */
  damaged: string[]
  /** Every patient of the batch by place, null for one who was erased here. */
  ids: (string | null)[]
}

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

function reading(run: ImportRun, read: NamedResource): Reading[] {
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

async function store(run: ImportRun, trx: Transaction, readings: Reading[]): Promise<Sorted> {
  const indexes = readings.map((one) => one.sourceIndex)
  const rows = await trx.query<KnownPatientRow>(selectKnownPatients, [indexes])
  const sorted = sort(run, readings, rows)
  await writeCreated(trx, sorted.created)
  await writeChanged(trx, sorted.changed)
  const received = await writeEpisodes(run, trx, sorted.ids)
  await audit.record(trx, eventsOf(run, sorted, received))
  return sorted
}

function sort(run: ImportRun, readings: Reading[], rows: KnownPatientRow[]): Sorted {
  const known = new Map(rows.map((row) => [row.source_index.toString('hex'), row]))
  const sorted: Sorted = { created: [], changed: [], damaged: [], ids: [] }
  for (const one of readings) {
    const row = known.get(one.sourceIndex.toString('hex'))
    if (!row) {
      const created = newPatient(run, one)
      sorted.created.push(created)
      sorted.ids.push(created.id)
    } else if (!hasKey(row)) {
      sorted.ids.push(null)
    } else {
      const isSame = sourceDigest(run.tenant.keys.index, one.draft.source).equals(row.source_digest)
      if (!isSame && one.isFirst) sorted.changed.push(changedPatient(run, row, one))
      else if (!isSame) run.report.warn(one.read, repetitionWarning)
      else if (one.isFirst) run.report.patients.unchanged += 1
      sorted.ids.push(row.id)
    }
  }
  return sorted
}

function hasKey(row: KnownPatientRow): row is KnownPatientRow & { wrapped: Buffer } {
  return row.wrapped !== null
}

function newPatient({ tenant }: ImportRun, { draft, sourceIndex: index }: Reading) {
  const { key, wrapped } = tenant.keys.createPatientKey(randomUUID())
  const contactPoints = draft.contactPoints.map((point) => ({ ...point, id: randomUUID() }))
  const cells = sealPatient(key, tenant.keys.index, draft, contactPoints)
  return { ...cells, sourceIndex: index, wrapped }
}

/** @throws E_INTEGRITY when what the record holds is damaged */
function changedPatient(
  { tenant }: ImportRun,
  row: KnownPatientRow & { wrapped: Buffer },
  { draft, read }: Reading
): PatientCells {
  const key = tenant.keys.unwrapPatientKey(row.id, row.wrapped)
  const source = key.open('patients', 'source_sealed', row.id, row.source_sealed).toString('utf8')
  const before = readPatient({ ...read, resource: JSON.parse(source), source }, false)
  const contactPoints = mergeContactPoints(
    draft.contactPoints,
    before.ok ? before.value.draft.contactPoints : [],
    openDemographics(key, row.id, row.demographics_sealed).contactPoints
  )
  return sealPatient(key, tenant.keys.index, draft, contactPoints)
}

/** Opens what is missing and tells whose episodes those are. */
async function writeEpisodes(
  run: ImportRun,
  trx: Transaction,
  ids: Sorted['ids']
): Promise<string[]> {
  const patientIds = ids.filter((id) => id !== null)
  if (!run.unit || patientIds.length === 0) return []
  const episodeIds = patientIds.map(() => randomUUID())
  const values = [episodeIds, patientIds, run.unit.id, run.startedAt]
  const opened = await trx.query<{ patient_id: string }>(openEpisodes, values)
  run.report.episodes += opened.length
  return opened.map((row) => row.patient_id)
}

function eventsOf(run: ImportRun, sorted: Sorted, received: string[]): AuditEventInput[] {
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
  ]
}
