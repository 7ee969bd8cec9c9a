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
import { audit } from '#app/audit/audit_log'
import type { CodeCheck } from '#app/auth/actions/check_code'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import {
  accessEvent,
  accessPatient,
  decideOn,
  type AccessedPatient,
} from '#app/records/access_patient'
import { currentTenant } from '#app/tenants/tenant_scope'

export type OpenEmergencyInput = {
  staff: SignedInStaff
  patientId: string
  template: EmergencyTemplate
  note: string | null
  /** Checks the fresh code, once everything else is in order: a refusal must not use one up. */
  stepUp: () => Promise<CodeCheck>
}

export type OpenEmergencyResult =
  { ok: true; opened: boolean } | { ok: false; error: 'blocked' | Exclude<CodeCheck, 'right'> }

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
  if (decision.allowed) return { ok: true, opened: false }
  const isBlocked = decision.reason === 'blocked'
  if (isBlocked && template !== passesBlocks) return { ok: false, error: 'blocked' }
  const code = await input.stepUp()
  if (code !== 'right') return { ok: false, error: code }
  await store(patient, input, isBlocked, now)
  return { ok: true, opened: true }
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
  })
}
