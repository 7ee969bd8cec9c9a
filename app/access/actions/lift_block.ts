import { BlockNotFoundException } from '#app/access/exceptions'
import { liftBlock as storeLift, selectBlock } from '#app/access/statements/block_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/**
 * Lifts a block on the patient's behalf, with what the patient said. Who is blocked has no
 * relation by which to lift it.
 *
 * @returns the patient's id
 * @throws E_BLOCK_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function liftBlock(
  staff: SignedInStaff,
  blockId: unknown,
  evidence: string
): Promise<string> {
  const { database } = currentTenant()
  if (!isUuid(blockId)) throw new BlockNotFoundException()
  const [row] = await database.query<{ id: string; patient_id: string }>(selectBlock, [blockId])
  if (!row) throw new BlockNotFoundException()
  const patient = await accessPatient(staff, row.patient_id, 'record_block')
  const sealed = patient.key.seal('access_blocks', 'lift_evidence_sealed', row.id, evidence)
  await database.transaction(async (trx) => {
    const values = [row.id, new Date(), staff.staffId, sealed]
    const lifted = await trx.query(storeLift, values)
    if (lifted.length === 0) throw new BlockNotFoundException()
    const subject = { type: 'access_block', id: row.id }
    await audit.record(trx, accessEvent(patient, 'block.lifted', { subject }))
  })
  return patient.id
}
