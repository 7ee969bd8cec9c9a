import { emergencyTemplates, passesBlocks } from '#app/access/policy/emergency_template'
import { factorsToConfirmWith } from '#app/auth/sign_in_policy'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { decideOn, type AccessedPatient } from '#app/records/access_patient'
import { selectAccessRequest } from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { AskedForAccess, NoRelationProps } from '#resources/inertia/contract'

/** What a reader without a care relation sees: name, birth year, and the ways to the record. */
export async function noRelationProps(
  staff: SignedInStaff,
  patient: AccessedPatient
): Promise<NoRelationProps> {
  return {
    patientId: patient.id,
    name: patient.summary.name,
    birthYear: patient.summary.birthDate?.slice(0, 4) ?? null,
    reason: patient.decision.reason,
    asked: await askedForAccess(staff, patient),
    emergencyTemplates: templatesFor(staff, patient),
    confirmWith: await factorsToConfirmWith(currentTenant(), staff.staffId),
  }
}

/** Behind a block one reason is left. */
function templatesFor(staff: SignedInStaff, { relation, decision }: AccessedPatient): string[] {
  if (!decideOn(staff, relation, 'open_emergency').allowed) return []
  return decision.reason === 'blocked' ? [passesBlocks] : [...emergencyTemplates]
}

type RequestRow = {
  id: string
  state: AskedForAccess['state']
  asked_at: Date
  answered_at: Date | null
  answer_sealed: Buffer | null
  valid_until: Date | null
}

async function askedForAccess(
  { staffId }: SignedInStaff,
  { id, key }: AccessedPatient
): Promise<AskedForAccess | null> {
  const { database } = currentTenant()
  const [row] = await database.query<RequestRow>(selectAccessRequest, [id, staffId])
  if (!row) return null
  const answer = row.answer_sealed
    ? key.open('access_requests', 'answer_sealed', row.id, row.answer_sealed).toString('utf8')
    : null
  return {
    at: row.asked_at.toISOString(),
    state: row.state,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer,
    validUntil: row.valid_until?.toISOString() ?? null,
  }
}
