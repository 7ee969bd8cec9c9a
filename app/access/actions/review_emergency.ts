import {
  reviewEmergency as storeReview,
  selectEmergency,
} from '#app/access/statements/emergency_statements'
import { EmergencyNotFoundException } from '#app/access/exceptions'
import { ruleVersion } from '#app/access/policy/policy'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

export const reviewOutcomes = ['justified', 'not_justified', 'follow_up'] as const

export type ReviewOutcome = (typeof reviewOutcomes)[number]

export type ReviewResult = 'reviewed' | 'own' | 'already_reviewed'

type Row = {
  id: string
  patient_id: string
  staff_id: string
  reviewed_at: Date | null
  wrapped: Buffer
}

/**
 * Somebody else's word on an emergency access, once. The opener's own is refused and logged.
 *
 * @throws E_EMERGENCY_NOT_FOUND
 */
export async function reviewEmergency(
  staff: SignedInStaff,
  input: { id: unknown; outcome: ReviewOutcome; note: string | null },
  now = new Date()
): Promise<ReviewResult> {
  const { database, keys } = currentTenant()
  if (!isUuid(input.id)) throw new EmergencyNotFoundException()
  const [row] = await database.query<Row>(selectEmergency, [input.id])
  if (!row) throw new EmergencyNotFoundException()
  const { id, patient_id: patientId } = row
  const reason = 'privacy_oversight'
  const event = {
    action: 'emergency.reviewed' as const,
    patientId,
    subject: { type: 'emergency_access', id },
    reason,
    ruleVersion,
    details: { outcome: input.outcome },
  }
  if (row.staff_id === staff.staffId) {
    await audit.recordReads({ ...event, outcome: 'denied', details: { own: true } })
    return 'own'
  }
  const key = keys.unwrapPatientKey(patientId, row.wrapped)
  const { note } = input
  const sealed = note ? key.seal('emergency_accesses', 'review_note_sealed', id, note) : null
  return database.transaction(async (trx): Promise<ReviewResult> => {
    const values = [id, now, staff.staffId, input.outcome, sealed]
    const stored = await trx.query(storeReview, values)
    if (stored.length === 0) return 'already_reviewed'
    await audit.record(trx, event)
    return 'reviewed'
  })
}
