import { randomUUID } from 'node:crypto'
import { findClinician } from '#app/access/find_clinician'
import { insertBlock, selectUnits } from '#app/access/statements/block_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import type { UnitReference } from '#app/auth/staff_role'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'

export type RecordBlockInput = {
  patientId: unknown
  /** Of a person by name or sign-in name, or of a unit by id. */
  target: { person: string } | { unitId: string }
  /** What the patient said or wrote, and when. */
  evidence: string
}

export type RecordBlockResult = 'recorded' | 'unknown' | 'several' | 'already_blocked'

/**
 * A patient's block, on the patient's behalf (Pasientjournalloven § 17). It holds from the moment
 * this resolves, on every path that asks the decision point.
 *
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function recordBlock(
  staff: SignedInStaff,
  { patientId, target, evidence }: RecordBlockInput
): Promise<RecordBlockResult> {
  const patient = await accessPatient(staff, patientId, 'record_block')
  const found = await findBlockTarget(target)
  if (!found.found) return found.why
  const id = randomUUID()
  const sealed = patient.key.seal('access_blocks', 'evidence_sealed', id, evidence)
  return currentTenant().database.transaction(async (trx): Promise<RecordBlockResult> => {
    const { staffId, unitId } = found
    const values = [id, patient.id, staffId, unitId, sealed, staff.staffId]
    const stored = await trx.query(insertBlock, values)
    if (stored.length === 0) return 'already_blocked'
    const subject = { type: 'access_block', id }
    const details = { blockedStaff: staffId, blockedUnit: unitId }
    await audit.record(trx, accessEvent(patient, 'block.recorded', { subject, details }))
    return 'recorded'
  })
}

type Target =
  | { found: true; staffId: string | null; unitId: string | null }
  | { found: false; why: 'unknown' | 'several' }

export async function findBlockTarget(target: RecordBlockInput['target']): Promise<Target> {
  if ('person' in target) {
    const person = await findClinician(target.person)
    return person.found ? { ...person, unitId: null } : person
  }
  const units = await currentTenant().database.query<UnitReference>(selectUnits)
  const unit = units.find(({ id }) => id === target.unitId)
  return unit ? { found: true, staffId: null, unitId: unit.id } : { found: false, why: 'unknown' }
}
