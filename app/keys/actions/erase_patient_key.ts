import { randomUUID } from 'node:crypto'
import type { Approval } from '#app/approvals/approval'
import { secondPerson } from '#app/approvals/second_person'
import { audit } from '#app/audit/audit_log'
import { controlPlane } from '#app/tenants/control_plane'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { statement } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

const destroyPatientKey = statement(
  'keys.destroy_patient_key',
  'delete from keystore.patient_keys where patient_id = $1 returning patient_id'
)
const deleteTokens = statement(
  'keys.delete_tokens_of_erased',
  'delete from patient_tokens where patient_id = $1'
)
const insertErasure = statement(
  'keys.insert_erasure',
  `insert into patient_erasures
     (id, patient_id, reason_sealed, first_operator_id, approved_by_staff_id)
   values ($1, $2, $3, $4, $5)`
)

export type ErasePatientInput = {
  /** The operator who asked for it. */
  operatorId: string
  patientId: string
  /** Why the law allows it; sealed under the tenant's own key. */
  reason: string
}

export type ErasePatientFailure = 'patient_unknown' | 'erased_before'

/**
 * Destroys one patient's key (GDPR article 17): every process reads the wrapped key with the data,
 * so from this commit on nobody opens anything of the patient. The search tokens go with it; the
 * log keeps its events. Nothing brings the key back, so an operator asks and a privacy officer of
 * the tenant approves; without the approval the second person is asked.
 */
export async function erasePatientKey(
  input: ErasePatientInput,
  approval?: Approval
): Promise<{ ok: true } | { ok: false; error: ErasePatientFailure }> {
  if (!isUuid(input.patientId) || !(await isKnown(input.patientId))) {
    return refused('patient_unknown')
  }
  const erased = await destroy(input, approval)
  if (!erased) return refused('erased_before')
  const { scope } = await controlPlane()
  const { patientId: patient, operatorId: operator } = input
  const details = { tenant: currentTenant().slug, patient, operator }
  await recordInstallationEvent(scope.database, 'patient.key_destroyed', details)
  return { ok: true }
}

async function destroy(input: ErasePatientInput, approval?: Approval): Promise<boolean> {
  const { patientId, reason, operatorId } = input
  const { database, keys } = currentTenant()
  const id = randomUUID()
  if (!(await hasKey(patientId))) return false
  return database.transaction(async (trx) => {
    await secondPerson(trx, 'patient_erasure', { operatorId, patientId, reason }, approval)
    const [row] = await trx.query(destroyPatientKey, [patientId])
    if (!row) return false
    const sealed = keys.seal('patient_erasures', 'reason_sealed', id, reason)
    await trx.query(insertErasure, [id, patientId, sealed, operatorId, approval?.approverId])
    await trx.query(deleteTokens, [patientId])
    await audit.record(trx, {
      action: 'patient.key_destroyed',
      patientId,
      details: { firstOperator: operatorId },
    })
    trx.afterCommit(() => keys.forgetPatientKey(patientId))
    return true
  })
}

const selectPatientId = statement('keys.select_patient', 'select id from patients where id = $1')

async function isKnown(patientId: string): Promise<boolean> {
  const rows = await currentTenant().database.query(selectPatientId, [patientId])
  return rows.length > 0
}

const selectKey = statement(
  'keys.select_patient_key',
  'select patient_id from keystore.patient_keys where patient_id = $1'
)

async function hasKey(patientId: string): Promise<boolean> {
  const rows = await currentTenant().database.query(selectKey, [patientId])
  return rows.length > 0
}

function refused(error: ErasePatientFailure) {
  return { ok: false, error } as const
}
