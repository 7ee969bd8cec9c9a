import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
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
     (id, patient_id, reason_sealed, first_operator_id, second_operator_id)
   values ($1, $2, $3, $4, $5)`
)

export type ErasePatientInput = {
  patientId: string
  /** Why the law allows it; sealed under the tenant's own key. */
  reason: string
  /** Sign-in names of two different operators who answer for it. */
  operators: readonly [string, string]
}

export type ErasePatientFailure =
  'operator_unknown' | 'operators_are_one' | 'patient_unknown' | 'erased_before'

/**
 * Destroys one patient's key (GDPR article 17): every process reads the wrapped key with the data,
 * so from this commit on nobody opens anything of the patient. The search tokens go with it; the
 * log keeps its events. Nothing brings the key back.
 */
export async function erasePatientKey(
  input: ErasePatientInput
): Promise<{ ok: true } | { ok: false; error: ErasePatientFailure }> {
  const [first, second] = await operatorIds(input.operators)
  if (!first || !second) return refused('operator_unknown')
  if (first === second) return refused('operators_are_one')
  if (!isUuid(input.patientId) || !(await isKnown(input.patientId))) {
    return refused('patient_unknown')
  }
  const erased = await destroy(input, first, second)
  if (!erased) return refused('erased_before')
  const { scope } = await controlPlane()
  const details = { tenant: currentTenant().slug, patient: input.patientId, first, second }
  await recordInstallationEvent(scope.database, 'patient.key_destroyed', details)
  return { ok: true }
}

async function destroy({ patientId, reason }: ErasePatientInput, first: string, second: string) {
  const { database, keys } = currentTenant()
  const id = randomUUID()
  return database.transaction(async (trx) => {
    const [row] = await trx.query(destroyPatientKey, [patientId])
    if (!row) return false
    const sealed = keys.seal('patient_erasures', 'reason_sealed', id, reason)
    await trx.query(insertErasure, [id, patientId, sealed, first, second])
    await trx.query(deleteTokens, [patientId])
    await audit.record(trx, {
      action: 'patient.key_destroyed',
      patientId,
      details: { firstOperator: first, secondOperator: second },
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

async function operatorIds(names: readonly [string, string]): Promise<(string | null)[]> {
  const { scope } = await controlPlane()
  const { findBySignInName } = peopleOf(scope).person
  return Promise.all(
    names.map(async (name) => {
      const index = signInNameIndex(scope, name)
      const [person] = await scope.database.query<PersonRow>(findBySignInName, [index])
      return person?.state === 'active' ? person.id : null
    })
  )
}

function refused(error: ErasePatientFailure) {
  return { ok: false, error } as const
}
