import { randomUUID } from 'node:crypto'
import { E_INTEGRITY } from '#app/encryption/exceptions'
import type { PatientDraft } from '#app/fhir/patient_draft'
import type { NamedResource } from '#app/records/import/batches'
import { mergeContactPoints } from '#app/records/import/contact_points'
import { repetitionWarning } from '#app/records/import/import_report'
import type { ImportRun } from '#app/records/import/import_run'
import { sealPatient, type PatientCells } from '#app/records/import/patient_cells'
import type { KnownPatientRow } from '#app/records/import/patient_statements'
import { readPatient } from '#app/records/import/read_patient'
import { sourceDigest } from '#app/records/import/source_identity'
import type { NewPatient } from '#app/records/import/write_patients'
import { openDemographics } from '#app/records/patient_summary'

/** A Patient of the batch, with where it would be found. */
export type PatientReading = {
  draft: PatientDraft
  read: NamedResource
  sourceIndex: Buffer
  isFirst: boolean
}

export type SortedPatients = {
  created: NewPatient[]
  changed: PatientCells[]
  /** Ids of those whose record here is damaged; it stays as it is. */
  damaged: string[]
  /** Every patient of the batch by place, null for one who was erased here. */
  ids: (string | null)[]
}

type KeyedRow = KnownPatientRow & { wrapped: Buffer }

/** Tells new patients from changed and unchanged ones, and seals what has to be written. */
export function sortPatients(
  run: ImportRun,
  readings: readonly PatientReading[],
  rows: readonly KnownPatientRow[]
): SortedPatients {
  const known = new Map(rows.map((row) => [row.source_index.toString('hex'), row]))
  const sorted: SortedPatients = { created: [], changed: [], damaged: [], ids: [] }
  for (const reading of readings) {
    const row = known.get(reading.sourceIndex.toString('hex'))
    if (!row) {
      const created = newPatient(run, reading)
      sorted.created.push(created)
      sorted.ids.push(created.id)
    } else if (hasKey(row)) {
      sortKnown(run, row, reading, sorted)
      sorted.ids.push(row.id)
    } else {
      sorted.ids.push(null)
    }
  }
  return sorted
}

function hasKey(row: KnownPatientRow): row is KeyedRow {
  return row.wrapped !== null
}

function sortKnown(
  run: ImportRun,
  row: KeyedRow,
  reading: PatientReading,
  sorted: SortedPatients
): void {
  const { draft, read, isFirst } = reading
  const isSame = sourceDigest(run.tenant.keys.index, draft.source).equals(row.source_digest)
  if (isSame && isFirst) run.report.patients.unchanged += 1
  if (!isSame && !isFirst) run.report.warn(read, repetitionWarning)
  if (isSame || !isFirst) return

  try {
    sorted.changed.push(changedPatient(run, row, reading))
  } catch (error) {
    if (!(error instanceof E_INTEGRITY)) throw error
    sorted.damaged.push(row.id)
    run.report.reject(read, 'The record of this patient is damaged here and was left as it is.')
  }
}

function newPatient({ tenant }: ImportRun, { draft, sourceIndex }: PatientReading): NewPatient {
  const { key, wrapped } = tenant.keys.createPatientKey(randomUUID())
  const contactPoints = draft.contactPoints.map((point) => ({ ...point, id: randomUUID() }))
  return { ...sealPatient(key, tenant.keys.index, draft, contactPoints), sourceIndex, wrapped }
}

/** @throws E_INTEGRITY when what the record holds is damaged */
function changedPatient(
  { tenant }: ImportRun,
  row: KeyedRow,
  { draft, read }: PatientReading
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
