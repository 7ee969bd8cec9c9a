import { clinicalUnits } from '#app/access/clinical_units'
import { namedPatient } from '#app/access/named_patient'
import { ruleVersion } from '#app/access/policy/policy'
import { maxGrantDays } from '#app/access/actions/answer_access_request'
import {
  selectWaitingRequests,
  type WaitingRequestRow,
} from '#app/access/statements/request_statements'
import { audit } from '#app/audit/audit_log'
import { openingCells } from '#app/audit/damage'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { decideOn } from '#app/records/access_patient'
import { relationOf } from '#app/records/episodes'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { AccessRequestsProps } from '#resources/inertia/contract'

/** The requests this person may answer; reading each reason is in the log before it resolves. */
export async function listAccessRequests(staff: SignedInStaff): Promise<AccessRequestsProps> {
  const rows = await currentTenant().database.query<WaitingRequestRow>(selectWaitingRequests, [
    staff.staffId,
    staff.roles.includes('privacy_officer'),
    clinicalUnits(staff).map(({ id }) => id),
  ])
  const decided = rows
    .map((row) => ({ row, decision: decideOn(staff, relationOf(row), 'answer_request') }))
    .filter(({ decision }) => decision.allowed)
  await audit.recordReads(
    decided.map(({ row, decision }) => ({
      action: 'access.request_opened' as const,
      patientId: row.patient_id,
      subject: { type: 'access_request', id: row.id },
      reason: decision.reason,
      ruleVersion,
    }))
  )
  const requests = await Promise.all(
    decided.map(({ row }) => openingCells(row.patient_id, () => toRequest(row)))
  )
  return { requests, daysMax: maxGrantDays }
}

function toRequest(row: WaitingRequestRow): AccessRequestsProps['requests'][number] {
  const tenant = currentTenant()
  const key = tenant.keys.unwrapPatientKey(row.patient_id, row.wrapped)
  const reason = key.open('access_requests', 'reason_sealed', row.id, row.reason_sealed)
  return {
    id: row.id,
    patient: namedPatient(key, row.patient_id, row.summary_sealed),
    askedBy: openStaffName(tenant, row.staff_id, row.staff_name_sealed),
    askedByUnits: row.units.map(({ name }) => name),
    askedAt: row.asked_at.toISOString(),
    reason: reason.toString('utf8'),
    blocked: row.access_facts.blocks.some(
      (block) =>
        block.staffId === row.staff_id || row.units.some((unit) => unit.id === block.unitId)
    ),
  }
}
