import { randomUUID } from 'node:crypto'
import {
  emergencyHours,
  passesBlocks,
  type EmergencyTemplate,
} from '#app/access/policy/emergency_template'
import {
  countRecentEmergencies,
  insertEmergency,
} from '#app/access/statements/emergency_statements'
import { raiseAlarms } from '#app/access/raise_alarms'
import { audit } from '#app/audit/audit_log'
import type { StepUp } from '#app/auth/actions/step_up'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import {
  accessEvent,
  accessPatient,
  decideOn,
  type AccessedPatient,
} from '#app/records/access_patient'
import { closedEntryCount, passingEmergency } from '#app/records/closed_entries'
import { currentTenant } from '#app/tenants/tenant_scope'

export type OpenEmergencyInput = {
  staff: SignedInStaff
  patientId: string
  template: EmergencyTemplate
  note: string | null
  /** Checks the fresh factor, once everything else is in order: a refusal must not use one up. */
  stepUp: () => Promise<StepUp>
}

export type OpenEmergencyResult =
  { ok: true; opened: boolean } | { ok: false; error: 'blocked' | Exclude<StepUp, 'right'> }

/**
 * Opens one patient for one person for four hours (card ACC-03). Nothing but the database is
 * needed: no queue, no provider, nobody else's yes. It ends by the clock, when it is read.
 *
 * @throws E_NO_CARE_RELATION for the own record and for roles that open none
 */
export async function openEmergency(
  input: OpenEmergencyInput,
  now = new Date()
): Promise<OpenEmergencyResult> {
  const { staff, template } = input
  const patient = await accessPatient(staff, input.patientId, 'open_emergency')
  const decision = decideOn(staff, patient.relation, 'open')
  const isClosed = await hasClosedEntries(patient, staff.staffId)
  if (decision.allowed && !isClosed) return { ok: true, opened: false }
  const isBlocked = decision.reason === 'blocked' || (decision.allowed && isClosed)
  if (isBlocked && template !== passesBlocks) return { ok: false, error: 'blocked' }
  const given = await input.stepUp()
  if (given !== 'right') return { ok: false, error: given }
  await store(patient, input, isBlocked || (isClosed && template === passesBlocks), now)
  return { ok: true, opened: true }
}

/** Documents the patient closed to this person, not yet passed by an emergency of theirs. */
async function hasClosedEntries(patient: AccessedPatient, staffId: string): Promise<boolean> {
  if (passingEmergency(patient.relation)) return false
  return (await closedEntryCount(patient.id, staffId)) > 0
}

async function store(
  patient: AccessedPatient,
  { staff, template, note }: OpenEmergencyInput,
  passedBlock: boolean,
  now: Date
): Promise<void> {
  const id = randomUUID()
  const endsAt = new Date(now.getTime() + emergencyHours * 3_600_000)
  const sealed = note ? patient.key.seal('emergency_accesses', 'note_sealed', id, note) : null
  const values = [id, patient.id, staff.staffId, template, sealed, passedBlock, now, endsAt]
  await currentTenant().database.transaction(async (trx) => {
    await trx.query(insertEmergency, values)
    const [recent] = await trx.query<{ count: number }>(countRecentEmergencies, [
      staff.staffId,
      now,
    ])
    const details = { template, passedBlock, within24Hours: recent?.count ?? 1 }
    const subject = { type: 'emergency_access', id }
    const event = accessEvent(patient, 'emergency.opened', { purpose: 'BTG', subject, details })
    await audit.record(trx, event)
    const withinDay = recent?.count ?? 1
    await raiseAlarms(trx, { id, patientId: patient.id, staffId: staff.staffId, withinDay })
  })
}
