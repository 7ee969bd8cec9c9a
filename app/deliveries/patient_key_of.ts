import { Exception } from '@adonisjs/core/exceptions'
import type { PatientKey } from '#app/encryption/patient_key'
import { statement, type Queryable } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

const selectPatientKey = statement(
  'deliveries.select_patient_key',
  'select wrapped from keystore.patient_keys where patient_id = $1'
)

/** The patient was erased, or never was. */
class NoPatientKey extends Exception {
  static override status = 410
  static override code = 'E_NO_PATIENT_KEY'
  static override message = 'The patient has no key any more, so nothing about them can be read'
}

/** @throws E_NO_PATIENT_KEY after an erasure, E_KEY_INTEGRITY for a damaged key */
export async function patientKeyOf(database: Queryable, patientId: string): Promise<PatientKey> {
  const [row] = await database.query<{ wrapped: Buffer }>(selectPatientKey, [patientId])
  if (!row) throw new NoPatientKey()
  return currentTenant().keys.unwrapPatientKey(patientId, row.wrapped)
}
