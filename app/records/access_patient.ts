import { clinicalUnits } from '#app/access/clinical_units'
import { decide, type AccessAction, type AccessDecision } from '#app/access/decide'
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
  const row = await readRow(patientId)
  const decision = decide({
    staffId: staff.staffId,
    roles: staff.roles,
    unitIds: clinicalUnits(staff).map((unit) => unit.id),
    action,
    relation: relationOf(row.episodes),
    now: new Date(),
  })
  if (!decision.allowed) await recordRefusal(row.id, decision, action)
  else if (!row.wrapped) await recordErased(row.id, decision)
  return { patient: await openRow(row, decision), refused: !decision.allowed }
}

/** The event of a granted access: reason and rule version come from the decision. */
export function accessEvent(
  patient: Pick<AccessedPatient, 'id' | 'decision'>,
  action: AuditAction,
  more: Partial<AuditEventInput> = {}
): AuditEventInput {
  const { reason, ruleVersion, unitId } = patient.decision
  return { action, patientId: patient.id, purpose: 'TREAT', reason, ruleVersion, unitId, ...more }
}

async function readRow(patientId: unknown): Promise<PatientRecordRow> {
  if (!isUuid(patientId)) throw new PatientNotFoundException()
  const [row] = await currentTenant().database.query<PatientRecordRow>(selectPatient, [patientId])
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
      decision,
    }
  })
}
