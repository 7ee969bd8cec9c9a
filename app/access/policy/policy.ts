import type { StaffRole } from '#resources/inertia/contract'

/** What a person may want to do. The first two are about the record itself. */
export type AccessAction =
  | 'open'
  | 'write'
  | 'open_emergency'
  | 'answer_request'
  | 'record_block'
  | 'protect_address'
  | 'show_protected'
  | 'read_log'
  | 'review_emergency'
  | 'explain'

export type ResourceClass = 'record' | 'access' | 'log'

/** What ties a person to a patient; `none` where the rule asks for no tie. */
export type Relation =
  | 'named_responsible'
  | 'unit_episode'
  | 'granted_request'
  | 'emergency'
  | 'privacy_oversight'
  | 'support_grant'
  | 'none'

/** What must hold besides the relation. `step_up` and `template` are asked for by the act itself. */
export type Condition =
  | 'current_episode'
  | 'until_date'
  | 'four_hours'
  | 'not_own_record'
  | 'not_blocked'
  | 'not_blocked_or_life_in_danger'
  | 'step_up'
  | 'template'

/** A role of the staff, or an operator inside a grant of the tenant. */
export type PolicyRole = StaffRole | 'support'

export type PolicyRule = {
  role: PolicyRole
  actions: readonly AccessAction[]
  resource: ResourceClass
  relation: Relation
  conditions: readonly Condition[]
}

/** Changes with the rules, and stands in every event, so that an old decision can be explained. */
export const ruleVersion = '2026-11-22.2'

const care = ['current_episode', 'not_own_record', 'not_blocked'] as const

/**
 * Who may do what to whom: the whole of it. What no line allows is refused. The decision point
 * reads it, the page explains it, docs/access-matrix.json is generated from it.
 */
export const policy: readonly PolicyRule[] = [
  {
    role: 'clinician',
    actions: ['open', 'write', 'show_protected'],
    resource: 'record',
    relation: 'named_responsible',
    conditions: care,
  },
  {
    role: 'clinician',
    actions: ['open', 'write', 'show_protected'],
    resource: 'record',
    relation: 'unit_episode',
    conditions: care,
  },
  {
    role: 'clinician',
    actions: ['open', 'write'],
    resource: 'record',
    relation: 'granted_request',
    conditions: ['until_date', 'not_own_record', 'not_blocked'],
  },
  {
    role: 'clinician',
    actions: ['open', 'write', 'show_protected'],
    resource: 'record',
    relation: 'emergency',
    conditions: ['four_hours', 'not_own_record', 'not_blocked_or_life_in_danger'],
  },
  {
    role: 'clinician',
    actions: ['open_emergency'],
    resource: 'record',
    relation: 'none',
    conditions: ['step_up', 'template', 'not_own_record'],
  },
  {
    role: 'clinician',
    actions: ['answer_request', 'record_block', 'protect_address'],
    resource: 'access',
    relation: 'named_responsible',
    conditions: care,
  },
  {
    role: 'clinician',
    actions: ['answer_request', 'record_block', 'protect_address'],
    resource: 'access',
    relation: 'unit_episode',
    conditions: care,
  },
  {
    role: 'privacy_officer',
    actions: ['answer_request', 'record_block', 'protect_address', 'review_emergency', 'explain'],
    resource: 'access',
    relation: 'privacy_oversight',
    conditions: [],
  },
  {
    role: 'support',
    actions: ['open'],
    resource: 'record',
    relation: 'support_grant',
    conditions: ['until_date'],
  },
  {
    role: 'privacy_officer',
    actions: ['read_log'],
    resource: 'log',
    relation: 'privacy_oversight',
    conditions: [],
  },
]
