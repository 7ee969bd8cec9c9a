import { asSuperuser } from '#tests/support/superuser'
import type { Clinic } from '#tests/support/clinic'

/** What was recorded about a patient and these people, by the columns that hold a time. */
const aboutPatient = {
  patients: ['created_at'],
  episode_records: ['recorded_at', 'ended_at'],
  access_blocks: ['recorded_at', 'lifted_at'],
  access_requests: ['asked_at', 'answered_at', 'valid_until'],
  emergency_accesses: ['opened_at', 'ends_at', 'ended_at'],
  support_grants: ['asked_at', 'answered_at', 'ends_at', 'ended_at'],
} as const

const aboutPeople = {
  assignment_records: ['recorded_at', 'valid_from', 'valid_until'],
  staff_states: ['recorded_at'],
  staff_identities: ['recorded_at'],
} as const

/** Lets days pass since all that has been recorded so far. */
export function timePasses(
  clinic: Clinic,
  about: { patientId: string; staffIds: readonly string[] },
  days: number
): Promise<void> {
  return asSuperuser(clinic, async (client) => {
    await client.query('set session_replication_role = replica')
    const moved = (columns: readonly string[]) =>
      columns.map((column) => `${column} = ${column} - make_interval(days => $2)`).join(', ')
    for (const [table, columns] of Object.entries(aboutPatient)) {
      const key = table === 'patients' ? 'id' : 'patient_id'
      const values = [about.patientId, days]
      await client.query(`update ${table} set ${moved(columns)} where ${key} = $1`, values)
    }
    for (const [table, columns] of Object.entries(aboutPeople)) {
      const values = [about.staffIds, days]
      await client.query(`update ${table} set ${moved(columns)} where staff_id = any($1)`, values)
    }
  })
}

export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
