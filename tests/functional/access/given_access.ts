import { openEmergency } from '#app/access/actions/open_emergency'
import type { EmergencyTemplate } from '#app/access/policy/emergency_template'
import { signedInStaff } from '#app/auth/load_signed_in'
import { statement } from '#app/tenants/plane_database'
import { asSuperuser } from '#tests/support/superuser'
import { codeOf, type Clinic, type GivenStaff } from '#tests/support/clinic'
import type { Visitor } from '#tests/support/visitor'

const selectEvents = statement(
  'test.access_events',
  `select action, outcome, reason, purpose, actor_id, details from audit_events
   where patient_id = $1 order by at, id`
)

export type AccessEventRow = {
  action: string
  outcome: string
  reason: string | null
  purpose: string | null
  actor_id: string | null
  details: Record<string, unknown>
}

export async function eventsOf(clinic: Clinic, patientId: string): Promise<AccessEventRow[]> {
  const { database } = await clinic.tenant()
  return database.query<AccessEventRow>(selectEvents, [patientId])
}

export async function actionsOf(clinic: Clinic, patientId: string): Promise<string[]> {
  const events = await eventsOf(clinic, patientId)
  return events.map(({ action }) => action)
}

/** Somebody of one unit signed in, and a patient of another. */
export async function givenStrangers(clinic: Clinic) {
  const here = await clinic.givenUnit()
  const elsewhere = await clinic.givenUnit()
  const kari = await clinic.givenClinician(here)
  const patient = await clinic.givenPatientAt(elsewhere)
  return { here, elsewhere, kari, patient, browser: await clinic.signIn(kari) }
}

/** Breaks the glass as the page does: a reason and the next code. */
export function breakGlass(
  browser: Visitor,
  staff: GivenStaff,
  patientId: string,
  template: EmergencyTemplate = 'acute_treatment',
  more: Record<string, unknown> = {}
) {
  const body = { template, code: codeOf(staff, 1), ...more }
  return browser.post(`/patients/${patientId}/emergency-access`, body)
}

/** The same without a browser, at any time: codes are the journey's business. */
export function givenEmergency(
  clinic: Clinic,
  staffId: string,
  patientId: string,
  now = new Date()
) {
  return clinic.inside(async (scope) => {
    const staff = await signedInStaff(scope, staffId)
    if (!staff) throw new Error('nobody works here by that id')
    const stepUp = async () => 'right' as const
    const template = 'duty_call' as const
    return openEmergency({ staff, patientId, template, note: null, stepUp }, now)
  })
}

/** Lets time pass for what was opened on a patient. */
export function letPass(clinic: Clinic, patientId: string, interval: string) {
  return asSuperuser(clinic, (client) =>
    client.query(
      `update emergency_accesses set opened_at = opened_at - $2::interval,
         ends_at = ends_at - $2::interval where patient_id = $1`,
      [patientId, interval]
    )
  )
}

export async function emergencyIdOf(clinic: Clinic, patientId: string): Promise<string> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ id: string }>(
      'select id from emergency_accesses where patient_id = $1 order by opened_at desc limit 1',
      [patientId]
    )
  )
  return rows[0]!.id
}
