import { randomUUID } from 'node:crypto'
import {
  insertProtection,
  liftProtection as storeLift,
  selectProtection,
  type ProtectionRow,
} from '#app/access/statements/protection_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { AddressProtection } from '#resources/inertia/contract'

/**
 * The population register keeps this person's address secret. From the moment this resolves it
 * stands on no page, in no message and in no payload by itself.
 *
 * @returns false when the person is protected already
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function protectAddress(
  staff: SignedInStaff,
  given: { patientId: unknown; degree: AddressProtection; reason: string }
): Promise<boolean> {
  const patient = await accessPatient(staff, given.patientId, 'protect_address')
  const id = randomUUID()
  const sealed = patient.key.seal('address_protections', 'reason_sealed', id, given.reason)
  return currentTenant().database.transaction(async (trx) => {
    const values = [id, patient.id, given.degree, sealed, staff.staffId]
    const stored = await trx.query(insertProtection, values)
    if (stored.length === 0) return false
    const subject = { type: 'address_protection', id }
    const details = { degree: given.degree }
    await audit.record(trx, accessEvent(patient, 'protection.recorded', { subject, details }))
    return true
  })
}

/** The register has lifted it; who says so, and why, is kept. False when there was none. */
export async function liftProtection(
  staff: SignedInStaff,
  given: { patientId: unknown; reason: string }
): Promise<boolean> {
  const patient = await accessPatient(staff, given.patientId, 'protect_address')
  return currentTenant().database.transaction(async (trx) => {
    const [row] = await trx.query<ProtectionRow>(selectProtection, [patient.id])
    if (!row) return false
    const { id, degree } = row
    const sealed = patient.key.seal('address_protections', 'lift_reason_sealed', id, given.reason)
    const lifted = await trx.query(storeLift, [id, staff.staffId, sealed])
    if (lifted.length === 0) return false
    const subject = { type: 'address_protection', id }
    const event = accessEvent(patient, 'protection.lifted', { subject, details: { degree } })
    await audit.record(trx, event)
    return true
  })
}
