import { AccessRequestNotFoundException } from '#app/access/exceptions'
import { answerRequest, selectRequest } from '#app/access/statements/request_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** Days a yes may last. */
export const maxGrantDays = 30

export type AccessAnswer = { id: unknown; reason: string } & (
  { answer: 'grant'; until: Date } | { answer: 'refuse' }
)

export type AnswerResult = 'answered' | 'own' | 'already_answered' | 'date_out_of_reach'

/**
 * A yes until a date, or a no, with a reason that the asker reads. Somebody with a relation of
 * their own, or the privacy officer; a yes gives nobody the right to say yes.
 *
 * @throws E_ACCESS_REQUEST_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function answerAccessRequest(
  staff: SignedInStaff,
  input: AccessAnswer,
  now = new Date()
): Promise<AnswerResult> {
  const { database } = currentTenant()
  if (!isUuid(input.id)) throw new AccessRequestNotFoundException()
  type Row = { id: string; patient_id: string; staff_id: string }
  const [row] = await database.query<Row>(selectRequest, [input.id])
  if (!row) throw new AccessRequestNotFoundException()
  const patient = await accessPatient(staff, row.patient_id, 'answer_request')
  const granted = input.answer === 'grant'
  const action = granted ? 'access.granted' : 'access.refused'
  const subject = { type: 'access_request', id: row.id }
  if (row.staff_id === staff.staffId) {
    const details = { own: true }
    await audit.recordReads(accessEvent(patient, action, { outcome: 'denied', subject, details }))
    return 'own'
  }
  const until = granted ? input.until : null
  if (until && !isWithinReach(until, now)) return 'date_out_of_reach'
  const sealed = patient.key.seal('access_requests', 'answer_sealed', row.id, input.reason)
  return database.transaction(async (trx): Promise<AnswerResult> => {
    const state = granted ? 'granted' : 'refused'
    const values = [row.id, state, now, staff.staffId, sealed, until]
    const answered = await trx.query(answerRequest, values)
    if (answered.length === 0) return 'already_answered'
    const details = { until: until?.toISOString() ?? null, for: row.staff_id }
    await audit.record(trx, accessEvent(patient, action, { subject, details }))
    return 'answered'
  })
}

/** The last day counts to its end, in the hospital's day that is one more than thirty nights. */
function isWithinReach(until: Date, now: Date): boolean {
  const days = (until.getTime() - now.getTime()) / 86_400_000
  return days > 0 && days <= maxGrantDays + 1
}
