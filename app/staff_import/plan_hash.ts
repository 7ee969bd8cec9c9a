import { createHash } from 'node:crypto'
import type { Plan } from '#app/staff_import/plan'

/** What stands here is what a person saw: another plan has another hash. */
export function planHash(plan: Plan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
}

export type PlanCounts = Record<
  | 'newPeople'
  | 'changedPeople'
  | 'added'
  | 'changed'
  | 'ended'
  | 'newUnits'
  | 'unchanged'
  | 'problems',
  number
>

export function planCounts(plan: Plan): PlanCounts {
  return {
    newPeople: plan.newPeople.length,
    changedPeople: plan.changedPeople.length,
    added: plan.added.length,
    changed: plan.changed.length,
    ended: plan.ended.length,
    newUnits: plan.newUnits.length,
    unchanged: plan.unchanged,
    problems: plan.problems.length,
  }
}

/** How many rows the import will write about. */
export function planSize(plan: Plan): number {
  const { newPeople, changedPeople, added, changed, ended } = planCounts(plan)
  return newPeople + changedPeople + added + changed + ended
}

/**
 * Whether the plan may be carried out: there is something to do, and a file that is said to be
 * complete has no line that could not be read, for such a line would end somebody's roles.
 */
export function isApplicable(plan: Plan, isComplete: boolean): boolean {
  const wrong = plan.problems.filter(({ code }) => code !== 'ended_in_review')
  return planSize(plan) > 0 && !(isComplete && wrong.length > 0)
}
