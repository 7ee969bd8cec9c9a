import { reviewDays } from '#app/access/policy/emergency_template'
import { ruleVersion } from '#app/access/policy/policy'
import { reviewOutcomes } from '#app/access/actions/review_emergency'
import { namedPatient } from '#app/access/named_patient'
import {
  selectEmergencies,
  selectUnusual,
  type EmergencyRow,
} from '#app/access/statements/emergency_statements'
import { unusualFrom } from '#app/access/raise_alarms'
import { selectAlarms, type AlarmRow } from '#app/access/statements/alarm_statements'
import { audit } from '#app/audit/audit_log'
import { isDamage, recordDamage } from '#app/audit/damage'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import type { PatientKey } from '#app/encryption/patient_key'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'
import type {
  EmergencyAlarm,
  EmergencyReview,
  EmergencyReviewsProps,
} from '#resources/inertia/contract'

type UnusualRow = { id: string; name_sealed: Buffer; count: number; last_at: Date }

/** Emergency accesses for who reviews them, one event per patient in the log before it resolves. */
export async function listEmergencyReviews(
  reader: SignedInStaff,
  now = new Date()
): Promise<EmergencyReviewsProps> {
  const tenant = currentTenant()
  const [rows, unusual, alarms] = await Promise.all([
    tenant.database.query<EmergencyRow>(selectEmergencies),
    tenant.database.query<UnusualRow>(selectUnusual, [now, unusualFrom]),
    tenant.database.query<AlarmRow>(selectAlarms),
  ])
  await audit.recordReads(rows.map(openedEvent))
  const reviews = await Promise.all(rows.map((row) => soundReview(row, reader, now)))
  return {
    waiting: reviews.filter((_, index) => !rows[index]?.reviewed_at),
    reviewed: reviews.filter((_, index) => rows[index]?.reviewed_at),
    unusual: unusual.map((row) => ({
      staffName: openStaffName(tenant, row.id, row.name_sealed),
      count: row.count,
      lastAt: row.last_at.toISOString(),
    })),
    alarms: alarms.map((row) => alarmOf(row, reader)),
    outcomes: [...reviewOutcomes],
  }
}

function alarmOf(row: AlarmRow, reader: SignedInStaff): EmergencyAlarm {
  const tenant = currentTenant()
  const { id, kind, outcome, owner_staff_id: owner, owner_sealed: sealed } = row
  return {
    id,
    kind,
    outcome,
    staffName: openStaffName(tenant, row.staff_id, row.staff_sealed),
    raisedAt: row.raised_at.toISOString(),
    ownerName: owner && sealed ? openStaffName(tenant, owner, sealed) : null,
    mayTake: owner === null && row.staff_id !== reader.staffId,
    mayClose: owner === reader.staffId && outcome === null,
  }
}

function openedEvent({ id, patient_id: patientId }: EmergencyRow) {
  return {
    action: 'emergency.review_opened' as const,
    patientId,
    subject: { type: 'emergency_access', id },
    reason: 'privacy_oversight',
    ruleVersion,
  }
}

/** One damaged patient must not hide the others: the emergency stands there without its texts. */
async function soundReview(
  row: EmergencyRow,
  reader: SignedInStaff,
  now: Date
): Promise<EmergencyReview> {
  try {
    return { ...factsOf(row, reader, now), ...textsOf(row) }
  } catch (error) {
    if (!isDamage(error)) throw error
    await recordDamage(error, row.patient_id)
    const patient = { id: row.patient_id, name: '–', birthYear: null }
    return { ...factsOf(row, reader, now), patient, note: null, review: null, damaged: true }
  }
}

type Texts = Pick<EmergencyReview, 'patient' | 'note' | 'review' | 'damaged'>

function textsOf(row: EmergencyRow): Texts {
  const key = currentTenant().keys.unwrapPatientKey(row.patient_id, row.wrapped)
  const patient = namedPatient(key, row.patient_id, row.summary_sealed)
  const note = textOf(key, row, 'note_sealed')
  return { patient, note, review: reviewOf(key, row), damaged: false }
}

function factsOf(
  row: EmergencyRow,
  reader: SignedInStaff,
  now: Date
): Omit<EmergencyReview, keyof Texts> {
  const tenant = currentTenant()
  const dueAt = new Date(row.opened_at.getTime() + reviewDays * 86_400_000)
  return {
    id: row.id,
    openedBy: openStaffName(tenant, row.staff_id, row.staff_name_sealed),
    template: row.template,
    passedBlock: row.passed_block,
    openedAt: row.opened_at.toISOString(),
    until: row.until.toISOString(),
    dueAt: dueAt.toISOString(),
    overdue: !row.reviewed_at && dueAt < now,
    withinDay: row.within_day,
    mayReview: row.staff_id !== reader.staffId && !row.reviewed_at,
  }
}

function reviewOf(key: PatientKey, row: EmergencyRow): EmergencyReview['review'] {
  const { reviewer_staff_id: id, reviewer_name_sealed: name, reviewed_at: at, outcome } = row
  if (!at || !id || !name || !outcome) return null
  const byName = openStaffName(currentTenant(), id, name)
  return { at: at.toISOString(), byName, outcome, note: textOf(key, row, 'review_note_sealed') }
}

function textOf(key: PatientKey, row: EmergencyRow, column: 'note_sealed' | 'review_note_sealed') {
  const cell = row[column]
  return cell && key.open('emergency_accesses', column, row.id, cell).toString('utf8')
}
