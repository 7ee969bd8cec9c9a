import { selectBlocks, selectUnits, type BlockRow } from '#app/access/statements/block_statements'
import {
  selectEntryBlocks,
  type EntryBlockRow,
} from '#app/access/statements/entry_block_statements'
import { selectProtection, type ProtectionRow } from '#app/access/statements/protection_statements'
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
  const isOfficer = staff.roles.includes('privacy_officer')
  const [rows, entryRows, [protection], units] = await Promise.all([
    database.query<BlockRow>(selectBlocks, [patient.id]),
    database.query<EntryBlockRow>(selectEntryBlocks, [patient.id, staff.staffId, isOfficer]),
    database.query<ProtectionRow>(selectProtection, [patient.id]),
    database.query<UnitReference>(selectUnits),
  ])
  const { blocks, entryBlocks, standing } = await openingCells(patient.id, () => ({
    blocks: rows.map((row) => toBlock(patient.key, row)),
    entryBlocks: entryRows.map((row) => toEntryBlock(patient.key, row)),
    standing: protection ? toProtection(patient.key, protection) : null,
  }))
  await audit.recordReads(
    accessEvent(patient, 'block.opened', { details: { count: blocks.length + entryBlocks.length } })
  )
  const { name, birthDate } = patient.summary
  const birthYear = birthDate?.slice(0, 4) ?? null
  return {
    patient: { id: patient.id, name, birthYear },
    blocks,
    entryBlocks,
    protection: standing,
    units,
  }
}

function toProtection(key: PatientKey, row: ProtectionRow): BlocksProps['protection'] {
  const { id, degree, reason_sealed: cell, recorded_by_staff_id: by } = row
  const reason = cell && key.open('address_protections', 'reason_sealed', id, cell)
  const name = row.recorded_by_name_sealed
  return {
    degree,
    reason: reason?.toString('utf8') ?? null,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: by && name ? openStaffName(currentTenant(), by, name) : null,
  }
}

function toEntryBlock(key: PatientKey, row: EntryBlockRow): BlocksProps['entryBlocks'][number] {
  const tenant = currentTenant()
  const evidence = key.open('entry_blocks', 'evidence_sealed', row.id, row.evidence_sealed)
  const { staff_id: staffId, staff_name_sealed: name, unit_name: unitName } = row
  return {
    id: row.id,
    kind: staffId ? 'person' : unitName ? 'unit' : 'all_but_author',
    name: staffId && name ? openStaffName(tenant, staffId, name) : (unitName ?? ''),
    entryWrittenAt: row.entry_written_at.toISOString(),
    evidence: evidence.toString('utf8'),
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: openStaffName(tenant, row.recorded_by_staff_id, row.recorded_by_name_sealed),
  }
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
