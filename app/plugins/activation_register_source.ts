import { activationIntervals, type ActivationInterval } from '#app/plugins/activation_intervals'
import { joinIntervals } from '#app/privacy/join_intervals'
import type { RegisterFacts } from '#app/privacy/register_row'
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
  return { processors: joinIntervals(processors), activities: joinIntervals(activities) }
}
