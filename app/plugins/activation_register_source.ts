import { activationIntervals, type ActivationInterval } from '#app/plugins/activation_intervals'
import type { Interval, RegisterFacts } from '#app/privacy/register_row'
import type { RegisterSource } from '#app/privacy/register_sources'

/** What stands on the register because plugins are, or were, switched on. */
export const activationRegisterSource: RegisterSource = {
  name: 'activations',
  collect: async (tenant) => registerFacts(await activationIntervals(tenant)),
}

/**
 * Pure. A processor that stays through a change of state (active to grace, say) has one interval
 * on the register; switched off and on again it has two.
 */
export function registerFacts(intervals: readonly ActivationInterval[]): RegisterFacts {
  const processors = intervals.flatMap((interval) =>
    interval.processors.map((item) => ({ item, from: interval.from, until: interval.until }))
  )
  const activities = intervals.map(({ activity: item, from, until }) => ({ item, from, until }))
  return { processors: joined(processors), activities: joined(activities) }
}

function joined<Item>(intervals: readonly Interval<Item>[]): Interval<Item>[] {
  const result: Interval<Item>[] = []
  for (const next of intervals) {
    const index = result.findIndex((earlier) => continues(earlier, next))
    const earlier = result[index]
    if (earlier) result[index] = { ...earlier, until: next.until }
    else result.push(next)
  }
  return result
}

function continues(earlier: Interval<unknown>, next: Interval<unknown>): boolean {
  if (earlier.until === null || next.from === null) return false
  const isSame = JSON.stringify(earlier.item) === JSON.stringify(next.item)
  return isSame && earlier.until.getTime() === next.from.getTime()
}
