import { decide, type AccessDecision } from '#app/access/decide'
import { ruleVersion } from '#app/access/policy/policy'
import { selectCandidates, type CandidateRow } from '#app/access/statements/explain_statements'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, accessPatient, type AccessedPatient } from '#app/records/access_patient'
import { relationOf } from '#app/records/episodes'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ExplainPatientProps } from '#resources/inertia/contract'

type Person = {
  name: string
  decision: AccessDecision
  unitName: string | null
  until: Date | null
}

/**
 * Who can open a patient now and why, and who is tied to the patient and refused. It asks the
 * decision point itself, once per person.
 *
 * @throws E_PATIENT_NOT_FOUND, E_NO_CARE_RELATION
 */
export async function explainPatient(
  reader: SignedInStaff,
  patientId: unknown
): Promise<ExplainPatientProps> {
  const patient = await accessPatient(reader, patientId, 'explain')
  const rows = await currentTenant().database.query<CandidateRow>(selectCandidates, [patient.id])
  const people = rows
    .map((row) => decideFor(row, patient))
    .toSorted((left, right) => collator.compare(left.name, right.name))
  await audit.recordReads(
    accessEvent(patient, 'access.explained', { details: { people: people.length } })
  )
  const { name, birthDate } = patient.summary
  return {
    patient: { id: patient.id, name, birthYear: birthDate?.slice(0, 4) ?? null },
    ruleVersion,
    people: people
      .filter(({ decision }) => decision.allowed)
      .map(({ name: personName, decision, unitName, until }) => ({
        name: personName,
        reason: decision.reason,
        unitName,
        until: until?.toISOString() ?? null,
      })),
    refused: people
      .filter(({ decision }) => !decision.allowed)
      .map(({ name: personName, decision }) => ({ name: personName, reason: decision.reason })),
  }
}

const collator = new Intl.Collator('nb')

function decideFor(row: CandidateRow, patient: AccessedPatient): Person {
  const facts = relationOf({ episodes: [], access_facts: row.access_facts })
  const relation = { ...facts, episodes: patient.relation.episodes }
  const clinical = row.assignments.filter(({ role }) => role === 'clinician')
  const decision = decide({
    staffId: row.id,
    roles: row.assignments.map(({ role }) => role),
    unitIds: clinical.flatMap(({ unitId }) => unitId ?? []),
    action: 'open',
    relation,
    now: new Date(),
  })
  const grant = decision.reason === 'granted_request' ? relation.grants?.at(0)?.until : null
  return {
    name: openStaffName(currentTenant(), row.id, row.name_sealed),
    decision,
    unitName: patient.episodes.find(({ unitId }) => unitId === decision.unitId)?.unitName ?? null,
    until: decision.emergency?.until ?? grant ?? null,
  }
}
