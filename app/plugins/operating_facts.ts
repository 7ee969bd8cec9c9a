import type { OperatingFacts } from '#app/plugins/activation_state'
import { coveredUntil, type CurrentActivation } from '#app/plugins/current_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import { isConfirmed } from '#app/plugins/plugin_reach'

/** What decides whether an activation works now. */
export function operatingFacts(plugin: Plugin, activation: CurrentActivation): OperatingFacts {
  return {
    state: activation.state,
    stateSince: activation.stateSince,
    coveredUntil: coveredUntil(activation),
    isConfirmed: isConfirmed(plugin, activation.confirmedReach),
  }
}
