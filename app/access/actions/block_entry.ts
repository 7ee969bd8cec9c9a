import { randomUUID } from 'node:crypto'
import { findBlockTarget, type RecordBlockInput } from '#app/access/actions/record_block'
import { BlockNotFoundException } from '#app/access/exceptions'
import {
  insertEntryBlock,
  liftEntryBlock as storeLift,
  selectEntryBlock,
  selectEntryToClose,
  type ClosableRow,
} from '#app/access/statements/entry_block_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { EntryNotFoundException } from '#app/records/exceptions'
import type { Statement } from '#app/tenants/statement'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

export type BlockEntryInput = {
  entryId: unknown
  /** Of a person or a unit, or of everybody but who wrote it. */
  target: RecordBlockInput['target'] | 'all_but_author'
  /** What the patient said or wrote, and when. */
  evidence: string
}

export type BlockEntryResult =
  | { done: 'recorded'; patientId: string }
  | { done: 'unknown' | 'several' | 'already_blocked'; patientId: string }

/**
 * A patient closes one document to somebody, recorded on the patient's behalf (Pasientjournalloven
 * § 17). It holds from the moment this resolves, on every path that reads entries.
 *
 * @throws E_ENTRY_NOT_FOUND, also for an entry that is closed to the one who asks
 */
export async function blockEntry(
  staff: SignedInStaff,
  { entryId, target, evidence }: BlockEntryInput
): Promise<BlockEntryResult> {
  const entry = await closable(selectEntryToClose, entryId, staff)
  if (!entry) throw new EntryNotFoundException()
  const patient = await accessPatient(staff, entry.patient_id, 'record_block')
  if (entry.is_closed) throw new EntryNotFoundException()
  const everybody = { found: true, staffId: null, unitId: null } as const
  const found = target === 'all_but_author' ? everybody : await findBlockTarget(target)
  if (!found.found) return { done: found.why, patientId: patient.id }
  const id = randomUUID()
  const { staffId, unitId } = found
  const sealed = patient.key.seal('entry_blocks', 'evidence_sealed', id, evidence)
  return currentTenant().database.transaction(async (trx): Promise<BlockEntryResult> => {
    const values = [id, patient.id, entry.id, staffId, unitId, sealed, staff.staffId]
    const stored = await trx.query(insertEntryBlock, values)
    if (stored.length === 0) return { done: 'already_blocked', patientId: patient.id }
    const subject = { type: 'entry', id: entry.id }
    const details = { blockId: id, blockedStaff: staffId, blockedUnit: unitId }
    await audit.record(trx, accessEvent(patient, 'entry_block.recorded', { subject, details }))
    return { done: 'recorded', patientId: patient.id }
  })
}

/**
 * Lifts a block of a document on the patient's behalf. To whom it is closed, there is no such block.
 *
 * @returns the patient's id
 * @throws E_BLOCK_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function liftEntryBlock(
  staff: SignedInStaff,
  blockId: unknown,
  evidence: string
): Promise<string> {
  const row = await closable(selectEntryBlock, blockId, staff)
  if (!row) throw new BlockNotFoundException()
  const patient = await accessPatient(staff, row.patient_id, 'record_block')
  if (row.is_closed && !staff.roles.includes('privacy_officer')) throw new BlockNotFoundException()
  const sealed = patient.key.seal('entry_blocks', 'lift_evidence_sealed', row.id, evidence)
  await currentTenant().database.transaction(async (trx) => {
    const lifted = await trx.query(storeLift, [row.id, staff.staffId, sealed])
    if (lifted.length === 0) throw new BlockNotFoundException()
    const subject = { type: 'entry_block', id: row.id }
    await audit.record(trx, accessEvent(patient, 'entry_block.lifted', { subject }))
  })
  return patient.id
}

async function closable(
  query: Statement,
  id: unknown,
  { staffId }: SignedInStaff
): Promise<ClosableRow | null> {
  if (!isUuid(id)) return null
  const [row] = await currentTenant().database.query<ClosableRow>(query, [id, staffId])
  return row ?? null
}
