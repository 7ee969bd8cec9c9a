import type { PatientCells } from '#app/records/import/patient_cells'
import {
  deletePatientsTokens,
  insertPatients,
  insertPatientsTokens,
  updatePatients,
} from '#app/records/import/patient_statements'
import type { Transaction } from '#app/tenants/plane_database'

export type NewPatient = PatientCells & { sourceIndex: Buffer; wrapped: Buffer }

/** Patients with their keys and tokens, in two statements however many they are. */
export async function writeCreated(
  trx: Transaction,
  created: readonly NewPatient[]
): Promise<void> {
  if (created.length === 0) return
  await trx.query(insertPatients, [
    created.map(({ id }) => id),
    created.map((one) => one.sourceIndex),
    created.map(({ digest }) => digest),
    created.map(({ summary }) => summary),
    created.map(({ demographics }) => demographics),
    created.map(({ source }) => source),
    created.map(({ wrapped }) => wrapped),
  ])
  await writeTokens(trx, created)
}

/** A new version of each patient; what they could be found by before no longer leads to them. */
export async function writeChanged(
  trx: Transaction,
  patients: readonly PatientCells[]
): Promise<void> {
  if (patients.length === 0) return
  const ids = patients.map(({ id }) => id)
  await trx.query(updatePatients, [
    ids,
    patients.map(({ digest }) => digest),
    patients.map(({ summary }) => summary),
    patients.map(({ demographics }) => demographics),
    patients.map(({ source }) => source),
  ])
  await trx.query(deletePatientsTokens, [ids])
  await writeTokens(trx, patients)
}

async function writeTokens(trx: Transaction, patients: readonly PatientCells[]): Promise<void> {
  await trx.query(insertPatientsTokens, [
    patients.map(({ id }) => id),
    patients.map(({ tokens }) => Buffer.concat(tokens)),
  ])
}
