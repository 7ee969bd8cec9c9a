import type { PatientKey } from '#app/encryption/patient_key'
import { patientReferenceOf } from '#app/fhir/patient_reference'
import type { NamedResource } from '#app/records/import/batches'
import type { ImportRun } from '#app/records/import/import_run'
import { readRecord, type RecordReading } from '#app/records/import/read_record'
import { sourceDigest, sourceIndex } from '#app/records/import/source_identity'

/** One resource that is no Patient, on its way into the record. */
export type RecordItem = RecordReading & {
  read: NamedResource
  sourceIndex: Buffer
  digest: Buffer
  patientId: string | null
  isFirst: boolean
}

/** An item that is stored now, in the row and under the key it belongs to. */
export type StoredItem = RecordItem & {
  id: string
  /** New to us, or with another text than before. */
  isChanged: boolean
  /** Null for a resource about nobody. */
  key: PatientKey | null
}

/** Reads the resources of a batch and finds out whom they are about. */
export async function recordItems(run: ImportRun, batch: NamedResource[]): Promise<RecordItem[]> {
  const items: RecordItem[] = []
  for (const read of batch) {
    const reading = readRecord(read)
    if (!reading.ok) {
      run.report.reject(read, reading.reason)
      continue
    }
    const { index } = run.tenant.keys
    const place = sourceIndex(index, read.name)
    items.push({
      ...reading.value,
      read,
      sourceIndex: place,
      digest: sourceDigest(index, read.source),
      patientId: await patientOf(run, read),
      isFirst: run.meets(place),
    })
  }
  return items
}

/** A reference that leads nowhere leaves the resource without a patient, and is counted. */
async function patientOf(run: ImportRun, { resource }: NamedResource): Promise<string | null> {
  const reference = patientReferenceOf(resource)
  if (reference === null) return null
  const id = await run.patients.find(reference)
  if (id === null) run.report.unfiled += 1
  return id
}
