import type { PolicyRole } from '#app/access/policy/policy'
import { clinicalUnits } from '#app/access/clinical_units'
import {
  decide,
  type AccessAction,
  type AccessDecision,
  type CareRelation,
} from '#app/access/decide'
import { currentActor, type DecidedAccess } from '#app/audit/actor'
import { audit, type AuditEventInput } from '#app/audit/audit_log'
import { openingCells } from '#app/audit/damage'
import type { AuditAction } from '#app/audit/vocabulary'
import type { PatientKey } from '#app/encryption/patient_key'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { relationOf } from '#app/records/episodes'
import { NoCareRelationException, PatientNotFoundException } from '#app/records/exceptions'
import {
  openDemographics,
  openSummary,
  type PatientDemographics,
  type PatientSummary,
} from '#app/records/patient_summary'
import {
  selectPatient,
  type EpisodeFacts,
  type PatientRecordRow,
} from '#app/records/statements/patient_statements'
import { withoutPlaces } from '#app/records/protected_person'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { AddressProtection } from '#resources/inertia/contract'

/** A patient's row and key, with the decision that lets this person at them. */
export type AccessedPatient = {
  id: string
  version: number
  key: PatientKey
  summary: PatientSummary
  /** As they may be shown: of a protected person without what tells where they are. */
  demographics: PatientDemographics
  /** The whole of them, for a change that stores them again and for an explicit showing. */
  unmasked: () => { demographics: PatientDemographics; episodes: readonly EpisodeFacts[] }
  protection: AddressProtection | null
  episodes: readonly EpisodeFacts[]
  /** What the decision rests on, for a second question about the same moment. */
  relation: CareRelation
  decision: AccessDecision
}

/**
 * The one way to a patient: reads the row and the relation in the same moment,
 * decides, and writes a refusal to the log before it throws. Granting is logged
 * by the caller, together with what it did (`accessEvent`).
 *
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION, E_PATIENT_ERASED, E_INTEGRITY, E_AUDIT_UNAVAILABLE
 */
export async function accessPatient(
  staff: SignedInStaff,
  patientId: unknown,
  action: AccessAction = 'open'
): Promise<AccessedPatient> {
  const { patient, refused } = await tryAccessPatient(staff, patientId, action)
  if (refused) throw new NoCareRelationException(patient.id)
  return patient
}

/**
 * As `accessPatient`, for the page that shows a refused person the way to ask. An operator of
 * support has none: their grant names one patient, and another's name is not told.
 */
export async function tryAccessPatient(
  staff: SignedInStaff,
  patientId: unknown,
  action: AccessAction
): Promise<{ patient: AccessedPatient; refused: boolean }> {
  const row = await readRow(staff, patientId)
  const relation = withSupport(staff, row)
  const decision = decideOn(staff, relation, action)
  if (decision.allowed) currentActor().decisions?.set(row.id, decidedAccess(decision))
  else await recordRefusal(row.id, decision, action)
  if (!decision.allowed && staff.support) throw new NoCareRelationException(row.id)
  if (decision.allowed && !row.wrapped) await recordErased(row.id, decision)
  return { patient: await openRow(staff, row, relation, decision), refused: !decision.allowed }
}

/** The decision for one person, now. */
export function decideOn(
  staff: Pick<SignedInStaff, 'staffId' | 'roles' | 'assignments' | 'support'>,
  relation: CareRelation,
  action: AccessAction
): AccessDecision {
  const unitIds = clinicalUnits(staff).map((unit) => unit.id)
  const { staffId } = staff
  const roles: PolicyRole[] = staff.support ? ['support'] : [...staff.roles]
  return decide({ staffId, roles, unitIds, action, relation, now: new Date() })
}

/**
 * The event of a granted access: reason and rule version come from the decision. What is done in
 * an emergency says so each time (purpose of use BTG, HL7 v3 PurposeOfUse).
 */
export function accessEvent(
  patient: Pick<AccessedPatient, 'id' | 'decision'>,
  action: AuditAction,
  more: Partial<AuditEventInput> = {}
): AuditEventInput {
  const decided = decidedAccess(patient.decision)
  const details = { ...decided.details, ...more.details }
  const { unitId } = patient.decision
  return { action, patientId: patient.id, unitId, ...decided, ...more, details }
}

function decidedAccess(decision: AccessDecision): DecidedAccess {
  const { reason, ruleVersion, emergency } = decision
  const marks: Record<string, string> = decision.colleague ? { colleague: 'true' } : {}
  if (emergency) {
    const { id, template } = emergency
    return { purpose: 'BTG', reason, ruleVersion, details: { emergency: id, template, ...marks } }
  }
  if (reason === 'support_grant') return { purpose: 'HSYSADMIN', reason, ruleVersion, details: {} }
  const purpose = reason === 'privacy_oversight' ? 'HCOMPL' : 'TREAT'
  return { purpose, reason, ruleVersion, details: marks }
}

/** The grant was read in this request; it is for one patient, and for no other. */
function withSupport({ support }: SignedInStaff, row: PatientRecordRow): CareRelation {
  const relation = relationOf(row)
  return support?.patientId === row.id ? { ...relation, support } : relation
}

async function readRow(staff: SignedInStaff, patientId: unknown): Promise<PatientRecordRow> {
  if (!isUuid(patientId)) throw new PatientNotFoundException()
  const [row] = await currentTenant().database.query<PatientRecordRow>(selectPatient, [
    patientId,
    staff.staffId,
  ])
  if (!row) throw new PatientNotFoundException()
  return row
}

async function recordRefusal(patientId: string, decision: AccessDecision, action: AccessAction) {
  const { reason, ruleVersion, details } = decidedAccess(decision)
  await audit.recordReads({
    action: 'patient.denied',
    patientId,
    outcome: 'denied',
    reason,
    ruleVersion,
    details: { asked: action, ...details },
  })
}

/** Somebody who may came to a patient whose key is gone; opening throws E_PATIENT_ERASED. */
async function recordErased(patientId: string, { reason, ruleVersion }: AccessDecision) {
  await audit.recordReads({
    action: 'patient.opened',
    patientId,
    outcome: 'failure',
    reason,
    ruleVersion,
    details: { erased: true },
  })
}

async function openRow(
  staff: SignedInStaff,
  row: PatientRecordRow,
  relation: CareRelation,
  decision: AccessDecision
): Promise<AccessedPatient> {
  return openingCells(row.id, () => {
    const key = currentTenant().keys.unwrapPatientKey(row.id, row.wrapped)
    const summary = openSummary(key, row.id, row.summary_sealed)
    const { protection } = row.access_facts
    const whole = {
      demographics: openDemographics(key, row.id, row.demographics_sealed),
      episodes: row.episodes,
    }
    const shown = protection ? withoutPlaces(whole, staff) : whole
    return {
      id: row.id,
      version: row.version,
      key,
      summary,
      ...shown,
      unmasked: () => whole,
      protection,
      relation,
      decision,
    }
  })
}
