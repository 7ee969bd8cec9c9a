import { audit } from '#app/audit/audit_log'
import { ownConnections } from '#app/federation/own_connections'
import { assignmentHistory } from '#app/people/assignment_history'
import { personBy } from '#app/people/find_person'
import { namesOf } from '#app/people/names_of'
import { toPersonRow } from '#app/people/person_row'
import {
  listAssignmentRecords,
  listAssignments,
  type AssignmentRecordRow,
  type AssignmentRow,
} from '#app/people/statements/assignment_statements'
import { listFactorResets } from '#app/people/statements/factor_statements'
import { listStates } from '#app/people/statements/person_statements'
import { countSessionsOf } from '#app/people/statements/session_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ChangeReason, PersonProps, PersonState } from '#resources/inertia/contract'

type StateRow = {
  state: PersonState
  recorded_at: Date
  recorded_by: string | null
  reason: ChangeReason | null
}
type ResetRow = { id: string; by_staff_id: string; evidence_sealed: Buffer; at: Date }

/** Everything an administrator sees of a person, with who recorded what and when. */
export async function openPerson(
  id: unknown
): Promise<
  Pick<PersonProps, 'person' | 'assignments' | 'states' | 'resets' | 'sessionCount' | 'connections'>
> {
  const row = await personBy(id)
  const { database } = currentTenant()
  const of = [row.id]
  const [assignments, records, states, resets, [sessions], connections] = await Promise.all([
    database.query<AssignmentRow>(listAssignments, of),
    database.query<AssignmentRecordRow>(listAssignmentRecords, of),
    database.query<StateRow>(listStates, of),
    database.query<ResetRow>(listFactorResets, of),
    database.query<{ total: number }>(countSessionsOf, of),
    ownConnections(currentTenant(), row.id),
  ])
  const actors = [...records, ...states].map(({ recorded_by }) => recorded_by)
  const nameOf = await namesOf([...actors, ...resets.map(({ by_staff_id }) => by_staff_id)])
  await audit.recordReads({ action: 'staff.opened', subject: { type: 'staff', id: row.id } })
  return {
    person: toPersonRow(row),
    assignments: assignmentHistory(assignments, records, nameOf, new Date()),
    states: states.map(({ state, recorded_at: at, recorded_by: by, reason }) => ({
      state,
      at: at.toISOString(),
      byName: nameOf(by),
      reason,
    })),
    resets: resets.map((reset) => resetProps(reset, nameOf)),
    sessionCount: sessions?.total ?? 0,
    connections,
  }
}

function resetProps(
  { id, at, by_staff_id: by, evidence_sealed: sealed }: ResetRow,
  nameOf: (id: string | null) => string | null
) {
  const { keys } = currentTenant()
  const evidence = keys.open('factor_resets', 'evidence_sealed', id, sealed).toString('utf8')
  return { at: at.toISOString(), byName: nameOf(by), evidence }
}
