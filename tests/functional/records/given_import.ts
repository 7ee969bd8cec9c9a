import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRecords } from '#app/records/import/import_records'
import type { ImportOptions } from '#app/records/import/import_run'
import { exportRecords } from '#app/records/export/export_records'
import {
  openDemographics,
  openSummary,
  type PatientDemographics,
  type PatientSummary,
} from '#app/records/patient_summary'
import { openContent, type EntryContent } from '#app/records/entry_content'
import { statement } from '#app/tenants/plane_database'
import type { Clinic } from '#tests/support/clinic'

type Resource = { resourceType: string; [element: string]: unknown }
type Cleanup = (callback: () => Promise<void>) => void

const selectPatients = statement(
  'test.imported_patients',
  `select p.id, p.version, p.summary_sealed, p.demographics_sealed, k.wrapped
   from patients p join keystore.patient_keys k on k.patient_id = p.id order by p.created_at, p.id`
)
const selectEntries = statement(
  'test.imported_entries',
  `select e.id, e.patient_id, e.episode_id, e.state, e.current_number, v.id as version_id,
     v.number, v.content_sealed, v.signed_at, v.signed_by_staff_id, k.wrapped
   from entries e join entry_versions v on v.entry_id = e.id
   join keystore.patient_keys k on k.patient_id = e.patient_id
   where e.patient_id = $1 order by e.id, v.number`
)
const selectEpisodes = statement(
  'test.imported_episodes',
  `select e.id, e.status, u.name as unit, e.ended_at, e.responsible_staff_id from episodes e join units u on u.id = e.unit_id
   where e.patient_id = $1 order by e.started_at, e.id`
)
const selectActions = statement(
  'test.imported_actions',
  `select action from audit_events where patient_id = $1 order by at, id`
)
const selectFound = statement(
  'test.found_patients',
  `select patient_id as id from patient_tokens where token = any($1::bytea[])
   group by patient_id having count(*) = $2`
)
const destroyKey = statement(
  'test.destroy_key',
  'delete from keystore.patient_keys where patient_id = $1'
)
const damageSource = statement(
  'test.damage_source',
  `update patients set source_sealed = set_byte(source_sealed, 60, get_byte(source_sealed, 60) # 1)
   where id = $1`
)
const selectCounts = statement(
  'test.imported_counts',
  `select (select count(*)::int from patients) as patients,
     (select count(*)::int from patient_tokens) as tokens,
     (select count(*)::int from episodes) as episodes,
     (select count(*)::int from entry_versions) as versions,
     (select count(*)::int from kept_resources) as kept,
     (select coalesce(sum(version), 0)::int from patients) as patient_versions,
     (select count(*)::int from audit_events) as events`
)

export type ImportedPatient = {
  id: string
  version: number
  summary: PatientSummary
  demographics: PatientDemographics
}
export type ImportedEntry = EntryContent & {
  episode_id: string | null
  state: string
  number: number
  current_number: number
  signed_at: Date | null
  signed_by_staff_id: string | null
}

/** Files in a folder of their own, by name: a list is written as NDJSON, an object as JSON. */
export async function givenFiles(
  files: Record<string, readonly Resource[] | Resource | string>,
  cleanup: Cleanup
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-import-'))
  cleanup(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), textOf(content))
  }
  return folder
}

/** Imports a path into a clinic, by default at the unit "Medisin". */
export async function imported(clinic: Clinic, path: string, more: Partial<ImportOptions> = {}) {
  return importRecords(await clinic.tenant(), { path, unit: 'Medisin', ...more })
}

export async function patientsOf(clinic: Clinic): Promise<ImportedPatient[]> {
  type Row = {
    id: string
    version: number
    summary_sealed: Buffer
    demographics_sealed: Buffer
    wrapped: Buffer
  }
  const { database, keys } = await clinic.tenant()
  const rows = await database.query<Row>(selectPatients)
  return rows.map(({ id, version, wrapped, summary_sealed, demographics_sealed }) => {
    const key = keys.unwrapPatientKey(id, wrapped)
    const demographics = openDemographics(key, id, demographics_sealed)
    return { id, version, summary: openSummary(key, id, summary_sealed), demographics }
  })
}

export async function entriesOf(clinic: Clinic, patientId: string): Promise<ImportedEntry[]> {
  type Row = ImportedEntry & { version_id: string; content_sealed: Buffer; wrapped: Buffer }
  const { database, keys } = await clinic.tenant()
  const rows = await database.query<Row>(selectEntries, [patientId])
  return rows.map((row) => {
    const key = keys.unwrapPatientKey(patientId, row.wrapped)
    return { ...row, ...openContent(key, row.version_id, row.content_sealed) }
  })
}

export async function episodesOf(clinic: Clinic, patientId: string) {
  type Row = {
    id: string
    status: string
    unit: string
    ended_at: Date | null
    responsible_staff_id: string | null
  }
  const { database } = await clinic.tenant()
  return database.query<Row>(selectEpisodes, [patientId])
}

export async function actionsOn(clinic: Clinic, patientId: string): Promise<string[]> {
  const { database } = await clinic.tenant()
  const rows = await database.query<{ action: string }>(selectActions, [patientId])
  return rows.map(({ action }) => action)
}

/** Ids of the patients who have all of the words. */
export async function found(clinic: Clinic, typed: string): Promise<string[]> {
  const { database, keys } = await clinic.tenant()
  const tokens = keys.index.queryTokens(typed)
  const rows = await database.query<{ id: string }>(selectFound, [tokens, tokens.length])
  return rows.map(({ id }) => id)
}

/** Erases a patient as the law means it: the key is gone. */
export async function givenErased(clinic: Clinic, patientId: string): Promise<void> {
  const { database, keys } = await clinic.tenant()
  await database.query(destroyKey, [patientId])
  keys.forgetPatientKey(patientId)
}

/** Flips one bit of the stored source. */
export async function givenDamagedSource(clinic: Clinic, patientId: string): Promise<void> {
  const { database } = await clinic.tenant()
  await database.query(damageSource, [patientId])
}

/** How much there is of everything; two runs of one input must not differ in it. */
export async function countsOf(clinic: Clinic): Promise<Record<string, number>> {
  const { database } = await clinic.tenant()
  const [counts] = await database.query<Record<string, number>>(selectCounts)
  return counts ?? {}
}

export async function exportedSources(clinic: Clinic, patientId?: string): Promise<string[]> {
  const sources: string[] = []
  const options = patientId === undefined ? {} : { patientId }
  for await (const { source } of exportRecords(await clinic.tenant(), options)) sources.push(source)
  return sources
}

function textOf(content: readonly Resource[] | Resource | string): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return JSON.stringify(content)
  return content.map((resource) => `${JSON.stringify(resource)}\n`).join('')
}
