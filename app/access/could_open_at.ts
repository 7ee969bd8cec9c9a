import { decide, type AccessDecision, type CareRelation } from '#app/access/decide'
import {
  selectCandidates,
  selectEpisodesThen,
  selectSupportThen,
  type CandidateRow,
  type EpisodeThenRow,
  type SupportThenRow,
} from '#app/access/statements/explain_statements'
import type { UnitReference } from '#app/auth/staff_role'
import { openStaffName } from '#app/records/staff_name'
import { currentTenant } from '#app/tenants/tenant_scope'

export type ExplainedPerson = {
  name: string
  decision: AccessDecision
  unit: UnitReference | null
  until: Date | null
}

/** What stood about the patient at the moment, for everybody alike. */
type Then = { now: Date; episodes: readonly EpisodeThenRow[] }

/**
 * The decision for everybody whom something tied to a patient at a moment, made from the facts as
 * they were recorded by then.
 *
 * @param asked null is now
 */
export async function couldOpenAt(patientId: string, asked: Date | null) {
  const { database } = currentTenant()
  const values = [patientId, asked]
  const episodes = await database.query<EpisodeThenRow>(selectEpisodesThen, values)
  const staff = await database.query<CandidateRow>(selectCandidates, values)
  const operators = await database.query<SupportThenRow>(selectSupportThen, values)
  const then: Then = { now: asked ?? new Date(), episodes }
  return [
    ...staff.map((row) => staffMember(row, then)),
    ...operators.map((row) => supporter(row, then)),
  ]
}

const collator = new Intl.Collator('nb')

export function collatedByName(people: readonly ExplainedPerson[]): ExplainedPerson[] {
  return people.toSorted((left, right) => collator.compare(left.name, right.name))
}

function staffMember(row: CandidateRow, then: Then): ExplainedPerson {
  const clinical = row.assignments.filter(({ role }) => role === 'clinician')
  const relation = relationThen(row, then)
  const decision = decide({
    staffId: row.id,
    roles: row.assignments.map(({ role }) => role),
    unitIds: clinical.flatMap(({ unitId }) => unitId ?? []),
    action: 'open',
    relation,
    now: then.now,
  })
  const grant = decision.reason === 'granted_request' ? relation.grants?.at(0)?.until : null
  return {
    name: openStaffName(currentTenant(), row.id, row.name_sealed),
    decision,
    unit: unitOf(decision, then),
    until: decision.emergency?.until ?? grant ?? null,
  }
}

function supporter({ operator_id: id, name_sealed: cell, ends_at }: SupportThenRow, then: Then) {
  const support = { until: ends_at }
  const relation: CareRelation = { episodes: [], support }
  const about = { staffId: id, roles: ['support'] as const, unitIds: [], relation }
  return {
    name: currentTenant().keys.open('known_operators', 'name_sealed', id, cell).toString('utf8'),
    decision: decide({ ...about, action: 'open', now: then.now }),
    unit: null,
    until: ends_at,
  }
}

function relationThen({ access_facts: facts }: CandidateRow, { episodes }: Then): CareRelation {
  return {
    blocks: facts.blocks,
    isOwn: facts.isOwn,
    emergencies: facts.emergencies.map((one) => ({ ...one, until: new Date(one.until) })),
    grants: facts.grants.map(({ until }) => ({ until: new Date(until) })),
    episodes: episodes.map((row) => ({
      unitId: row.unit_id,
      status: row.status,
      endedAt: row.ended_at,
      responsibleStaffId: row.responsible_staff_id,
    })),
  }
}

function unitOf({ unitId }: AccessDecision, { episodes }: Then): UnitReference | null {
  const row = episodes.find((episode) => episode.unit_id === unitId)
  return row ? { id: row.unit_id, name: row.unit_name } : null
}
