export const activationStates = [
  'available',
  'configured',
  'active',
  'grace',
  'suspended',
  'ending',
  'ended',
] as const

export type ActivationState = (typeof activationStates)[number]

/** States in which a processor may hold data on our behalf, so that it stands on the register. */
export const registeredStates = ['active', 'grace', 'suspended', 'ending'] as const

export type RegisteredState = (typeof registeredStates)[number]

export function isRegistered(state: ActivationState): state is RegisteredState {
  return (registeredStates as readonly string[]).includes(state)
}

/** How long an active plugin goes on after its settings changed without a green connection test. */
export const graceHoursMax = 24

export type OperatingFacts = {
  state: ActivationState
  stateSince: Date
  /** `YYYY-MM-DD`, the last day on which agreement and risk assessment both hold; null without. */
  coveredUntil: string | null
  /** The plugin reaches no further than an administrator has confirmed. */
  isConfirmed: boolean
}

/**
 * Whether the plugin works for the tenant now. An agreement or assessment that runs out stops it
 * on that day by itself: no timer has to fire (GDPR article 28(3)). So does an upgrade that reaches
 * further than what was confirmed.
 *
 * @param today `YYYY-MM-DD` where the tenant is
 */
export function isOperating(facts: OperatingFacts, now: Date, today: string): boolean {
  if (!facts.isConfirmed) return false
  if (facts.coveredUntil === null || facts.coveredUntil < today) return false
  if (facts.state === 'grace') {
    return now.getTime() - facts.stateSince.getTime() < graceHoursMax * 3_600_000
  }
  return facts.state === 'active'
}

/** The state a reader is told: an active plugin that may not work is suspended. */
export function shownState(facts: OperatingFacts, now: Date, today: string): ActivationState {
  const shouldWork = facts.state === 'active' || facts.state === 'grace'
  return shouldWork && !isOperating(facts, now, today) ? 'suspended' : facts.state
}
