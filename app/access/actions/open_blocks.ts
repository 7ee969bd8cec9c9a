import { selectBlocks, selectUnits, type BlockRow } from '#app/access/statements/block_statements'
import { audit } from '#app/audit/audit_log'
import { openingCells } from '#app/audit/damage'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import type { UnitReference } from '#app/auth/staff_role'
import type { PatientKey } from '#app/encryption/patient_key'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { BlocksProps } from '#resources/inertia/contract'

/** A patient's blocks, for who may record one; the reading is in the log before it resolves. */
export async function openBlocks(staff: SignedInStaff, patientId: unknown): Promise<BlocksProps> {
  const patient = await accessPatient(staff, patientId, 'record_block')
  const { database } = currentTenant()
  const [rows, units] = await Promise.all([
    database.query<BlockRow>(selectBlocks, [patient.id]),
    database.query<UnitReference>(selectUnits),
  ])
  const blocks = await openingCells(patient.id, () => rows.map((row) => toBlock(patient.key, row)))
  await audit.recordReads(
    accessEvent(patient, 'block.opened', { details: { count: blocks.length } })
  )
  const { name, birthDate } = patient.summary
  const birthYear = birthDate?.slice(0, 4) ?? null
  return { patient: { id: patient.id, name, birthYear }, blocks, units }
}

function toBlock(key: PatientKey, row: BlockRow): BlocksProps['blocks'][number] {
  const tenant = currentTenant()
  const evidence = key.open('access_blocks', 'evidence_sealed', row.id, row.evidence_sealed)
  const { staff_id: staffId, staff_name_sealed: name } = row
  return {
    id: row.id,
    kind: staffId ? 'person' : 'unit',
    name: staffId && name ? openStaffName(tenant, staffId, name) : (row.unit_name ?? ''),
    evidence: evidence.toString('utf8'),
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: openStaffName(tenant, row.recorded_by_staff_id, row.recorded_by_name_sealed),
  }
}
