import type { CareRelation, EmergencyRelation, Ground } from '#app/access/policy/care_relation'
import { holds, isBlocked, isOwnRecord } from '#app/access/policy/conditions'
import { groundsOf } from '#app/access/policy/grounds'
import {
  policy,
  ruleVersion,
  type AccessAction,
  type PolicyRole,
  type PolicyRule,
} from '#app/access/policy/policy'
import type { AccessReason } from '#resources/inertia/contract'

export type { AccessAction } from '#app/access/policy/policy'
export type { CareRelation } from '#app/access/policy/care_relation'

export type AccessInput = {
  staffId: string
  roles: readonly PolicyRole[]
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
  /** The emergency access that gives the relation. */
  emergency: EmergencyRelation | null
  /** The patient is a colleague: every event says so, and the privacy officer sees it. */
  colleague?: true
}

/**
 * The decision point: may this person do this to this patient, and why. Pure,
 * deny by default (GDPR article 5(1)(c), Caldicott principles 2–4): the first
 * line of the policy whose relation and conditions hold allows it.
 */
export function decide(input: AccessInput): AccessDecision {
  const rules = policy.filter(
    ({ role, actions }) => input.roles.includes(role) && actions.includes(input.action)
  )
  const decision = rules.length === 0 ? denied('role_without_access') : decideBy(rules, input)
  return input.relation.isColleague ? { ...decision, colleague: true } : decision
}

function decideBy(rules: readonly PolicyRule[], input: AccessInput): AccessDecision {
  for (const rule of rules) {
    const ground = groundFor(rule, input)
    if (ground) return allowed(rule, ground)
  }
  return denied(refusalOf(input))
}

function groundFor(rule: PolicyRule, input: AccessInput): Ground | undefined {
  return groundsOf[rule.relation](input).find((ground) =>
    rule.conditions.every((condition) => holds[condition](input, ground))
  )
}

function allowed(rule: PolicyRule, ground: Ground): AccessDecision {
  const { unitId, emergency = null } = ground
  const reason = rule.relation === 'none' ? 'emergency' : rule.relation
  return { allowed: true, reason, ruleVersion, unitId, emergency }
}

function refusalOf(input: AccessInput): AccessReason {
  if (isOwnRecord(input)) return 'own_record_refused'
  return isBlocked(input) ? 'blocked' : 'no_relation'
}

function denied(reason: AccessReason): AccessDecision {
  return { allowed: false, reason, ruleVersion, unitId: null, emergency: null }
}
