import type { AccessReason, StaffRole } from '#resources/inertia/contract'

/** Changes with the rules, and stands in every event, so that an old decision can be explained. */
export const ruleVersion = '2026-11-21'

export type AccessAction = 'open' | 'write' | 'read_log'

/** Facts about the patient, read in the same moment as the record. */
export type CareRelation = {
  episodes: readonly {
    unitId: string
    status: 'planned' | 'active' | 'finished'
    endedAt: Date | null
    responsibleStaffId: string | null
  }[]
}

export type AccessInput = {
  staffId: string
  roles: readonly StaffRole[]
  unitIds: readonly string[]
  action: AccessAction
  relation: CareRelation
  now: Date
}

export type AccessDecision = {
  allowed: boolean
  reason: AccessReason
  ruleVersion: string
  /** The unit that gives the relation. */
  unitId: string | null
}

/** Days after discharge in which the unit may still read and finish its notes. */
const daysAfterDischarge = 30

/**
 * The decision point: may this person do this to this patient, and why. Pure,
 * deny by default (GDPR article 5(1)(c), Caldicott principles 2–4).
 */
export function decide(input: AccessInput): AccessDecision {
  if (input.action === 'read_log') return oversight(input.roles)
  if (!input.roles.includes('clinician')) return denied('role_without_access')
  const own = input.relation.episodes.find((episode) => givesRelation(episode, input))
  if (!own) return denied('no_relation')
  const named = own.responsibleStaffId === input.staffId
  return {
    allowed: true,
    reason: named ? 'named_responsible' : 'unit_episode',
    ruleVersion,
    unitId: own.unitId,
  }
}

function oversight(roles: readonly StaffRole[]): AccessDecision {
  if (!roles.includes('privacy_officer')) return denied('role_without_access')
  return { allowed: true, reason: 'privacy_oversight', ruleVersion, unitId: null }
}

function givesRelation(episode: CareRelation['episodes'][number], input: AccessInput): boolean {
  const concernsMe =
    input.unitIds.includes(episode.unitId) || episode.responsibleStaffId === input.staffId
  return concernsMe && isCurrent(episode, input.now)
}

function isCurrent(episode: CareRelation['episodes'][number], now: Date): boolean {
  if (episode.status !== 'finished') return true
  if (!episode.endedAt) return false
  return now.getTime() - episode.endedAt.getTime() <= daysAfterDischarge * 86_400_000
}

function denied(reason: AccessReason): AccessDecision {
  return { allowed: false, reason, ruleVersion, unitId: null }
}
