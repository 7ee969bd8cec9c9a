import { clinicalUnits } from '#app/access/clinical_units'
import { ruleVersion } from '#app/access/policy/policy'
import { collatedByName, couldOpenAt, type ExplainedPerson } from '#app/access/could_open_at'
import { selectWasHere } from '#app/access/statements/explain_statements'
import type { AuditDetails } from '#app/audit/audit_event'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient, type AccessedPatient } from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ExplainPatientProps } from '#resources/inertia/contract'

/**
 * Who can open a patient and why, and who is tied to the patient and refused: now, or as it stood
 * at a moment that has passed. It asks the decision point itself, once per person.
 *
 * @param asked null is now
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function explainPatient(
  reader: SignedInStaff,
  patientId: unknown,
  asked: Date | null = null
): Promise<ExplainPatientProps> {
  const patient = await accessPatient(reader, patientId, 'explain')
  const people = collatedByName(await couldOpenAt(patient.id, asked))
  const details: AuditDetails = { people: people.length }
  if (asked) details.at = asked.toISOString()
  await audit.recordReads(accessEvent(patient, 'access.explained', { details }))
  const { name, birthDate } = patient.summary
  const unitName = unitNameFor(reader, patient)
  return {
    patient: { id: patient.id, name, birthYear: birthDate?.slice(0, 4) ?? null },
    ruleVersion,
    at: (asked ?? new Date()).toISOString(),
    isNow: asked === null,
    wasHere: asked === null || (await wasHere(patient.id, asked)),
    people: people
      .filter(({ decision }) => decision.allowed)
      .map((person) => ({
        name: person.name,
        reason: person.decision.reason,
        unitName: unitName(person),
        until: person.until?.toISOString() ?? null,
      })),
    refused: people
      .filter(({ decision }) => !decision.allowed)
      .map((person) => ({ name: person.name, reason: person.decision.reason })),
  }
}

/** Where a protected person is or was treated is told to those who work there alone. */
function unitNameFor(reader: SignedInStaff, { protection }: AccessedPatient) {
  const own = new Set(clinicalUnits(reader).map(({ id }) => id))
  return ({ unit }: ExplainedPerson) => {
    if (!unit || (protection && !own.has(unit.id))) return null
    return unit.name
  }
}

async function wasHere(patientId: string, at: Date): Promise<boolean> {
  const values = [patientId, at]
  const [row] = await currentTenant().database.query<{ wasHere: boolean }>(selectWasHere, values)
  return row?.wasHere ?? false
}
