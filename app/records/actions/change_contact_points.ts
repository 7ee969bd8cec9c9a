import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient } from '#app/records/access_patient'
import { sealDemographics, sealSummary } from '#app/records/patient_summary'
import { patientSearchTokens } from '#app/records/patient_search_tokens'
import {
  deleteTokens,
  insertTokens,
  updateDemographics,
} from '#app/records/statements/patient_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

export type ContactPointInput = { system: string; value: string; use?: string | null }

export type ChangeContactPointsResult =
  { ok: true } | { ok: false; error: { type: 'patient_changed' } }

/** Replaces how a patient is reached, as far as the reader saw it. Somebody else's change in between is not overwritten. */
export async function changeContactPoints(
  staff: SignedInStaff,
  input: { patientId: string; patientVersion: number; contactPoints: ContactPointInput[] }
): Promise<ChangeContactPointsResult> {
  const patient = await accessPatient(staff, input.patientId, 'write')
  const given = input.contactPoints.map(({ system, value, use }) => ({
    id: randomUUID(),
    system,
    value,
    use: use ?? null,
    rank: null,
  }))
  const { demographics: stored } = patient.unmasked()
  const shown = new Set(patient.demographics.contactPoints.map(({ id }) => id))
  const hidden = stored.contactPoints.filter(({ id }) => !shown.has(id))
  const contactPoints = [...given, ...hidden]
  const demographics = { ...stored, contactPoints }
  const { database, keys } = currentTenant()
  return database.transaction(async (trx): Promise<ChangeContactPointsResult> => {
    const raised = await trx.query(updateDemographics, [
      patient.id,
      input.patientVersion,
      sealSummary(patient.key, patient.id, patient.summary),
      sealDemographics(patient.key, patient.id, demographics),
    ])
    if (raised.length === 0) return { ok: false, error: { type: 'patient_changed' } }
    await trx.query(deleteTokens, [patient.id])
    const tokens = patientSearchTokens(keys.index, patient.summary, demographics)
    await trx.query(insertTokens, [patient.id, tokens])
    const details = { count: contactPoints.length }
    await audit.record(trx, accessEvent(patient, 'contact_point.changed', { details }))
    return { ok: true }
  })
}
