import { Exception } from '@adonisjs/core/exceptions'
import { damagedName } from '#app/audit/audit_lines'
import { isDamage, recordDamage } from '#app/audit/damage'
import { selectPatientName } from '#app/audit/reader_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

class PatientNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_PATIENT_NOT_FOUND'
}

/**
 * Whose log it is: name and birth year, enough to know that it is the right one. The log of a
 * damaged patient is read all the more. After an erasure the events stay, and nobody can say the
 * name.
 */
export async function patientForLog(patientId: unknown) {
  const { database, keys } = currentTenant()
  if (!isUuid(patientId)) throw new PatientNotFoundException()
  type Row = { id: string; summary_sealed: Buffer; wrapped: Buffer | null }
  const [row] = await database.query<Row>(selectPatientName, [patientId])
  if (!row) throw new PatientNotFoundException()
  if (!row.wrapped) return { id: row.id, name: '', birthYear: null, erased: true }
  type Summary = { name: string; birthDate: string | null }
  try {
    const { name, birthDate } = keys
      .unwrapPatientKey(row.id, row.wrapped)
      .openJson<Summary>('patients', 'summary_sealed', row.id, row.summary_sealed)
    return { id: row.id, name, birthYear: birthDate?.slice(0, 4) ?? null, erased: false }
  } catch (error) {
    if (!isDamage(error)) throw error
    await recordDamage(error, row.id)
    return { id: row.id, name: damagedName, birthYear: null, erased: false }
  }
}
