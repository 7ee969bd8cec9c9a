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
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** A patient's row and key, with the decision that lets this person at them. */
export type AccessedPatient = {
  id: string
  version: number
  key: PatientKey
  summary: PatientSummary
  demographics: PatientDemographics
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

/** As `accessPatient`, for the page that shows a refused person the way to ask. */
export async function tryAccessPatient(
  staff: SignedInStaff,
  patientId: unknown,
  action: AccessAction
): Promise<{ patient: AccessedPatient; refused: boolean }> {
  const row = await readRow(staff, patientId)
  const decision = decideOn(staff, relationOf(row), action)
  if (decision.allowed) currentActor().decisions?.set(row.id, decidedAccess(decision))
  else await recordRefusal(row.id, decision, action)
  if (decision.allowed && !row.wrapped) await recordErased(row.id, decision)
  return { patient: await openRow(row, decision), refused: !decision.allowed }
}

/** The decision for one person, now. */
export function decideOn(
  staff: Pick<SignedInStaff, 'staffId' | 'roles' | 'assignments'>,
  relation: CareRelation,
  action: AccessAction
): AccessDecision {
  const unitIds = clinicalUnits(staff).map((unit) => unit.id)
  const { staffId, roles } = staff
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

function decidedAccess({ reason, ruleVersion, emergency }: AccessDecision): DecidedAccess {
  if (emergency) {
    const { id, template } = emergency
    return { purpose: 'BTG', reason, ruleVersion, details: { emergency: id, template } }
  }
  const purpose = reason === 'privacy_oversight' ? 'HCOMPL' : 'TREAT'
  return { purpose, reason, ruleVersion, details: {} }
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
  const { reason, ruleVersion } = decision
  await audit.recordReads({
    action: 'patient.denied',
    patientId,
    outcome: 'denied',
    reason,
    ruleVersion,
    details: { asked: action },
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

async function openRow(row: PatientRecordRow, decision: AccessDecision): Promise<AccessedPatient> {
  return openingCells(row.id, () => {
    const key = currentTenant().keys.unwrapPatientKey(row.id, row.wrapped)
    const summary = openSummary(key, row.id, row.summary_sealed)
    const demographics = openDemographics(key, row.id, row.demographics_sealed)
    return {
      id: row.id,
      version: row.version,
      key,
      summary,
      demographics,
      episodes: row.episodes,
      relation: relationOf(row),
      decision,
    }
  })
}
