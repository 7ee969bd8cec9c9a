import type { ActivationState } from '#app/plugins/activation_state'

/** What can happen to an activation. */
export const activationEvents = [
  'configure',
  'test_passed',
  'activate',
  'confirm',
  'suspend',
  'resume',
  'begin_end',
  'finish_end',
] as const

export type ActivationEvent = (typeof activationEvents)[number]

export type Transition =
  | { readonly allowed: true; readonly state: ActivationState }
  | { readonly allowed: false; readonly reason: 'not_possible_in_state' }

type Steps = Readonly<Partial<Record<ActivationEvent, ActivationState>>>

/**
 * The life of an activation: available → configured → active ⇄ grace / suspended → ending → ended.
 * An ended one is configured anew, with new settings and a new interval on the register.
 */
const steps: Readonly<Record<ActivationState, Steps>> = {
  available: { configure: 'configured' },
  configured: { configure: 'configured', test_passed: 'configured', activate: 'active' },
  active: {
    configure: 'grace',
    test_passed: 'active',
    confirm: 'active',
    suspend: 'suspended',
    begin_end: 'ending',
  },
  grace: {
    configure: 'grace',
    test_passed: 'active',
    confirm: 'active',
    suspend: 'suspended',
    begin_end: 'ending',
  },
  suspended: {
    configure: 'suspended',
    test_passed: 'suspended',
    resume: 'active',
    begin_end: 'ending',
  },
  ending: { begin_end: 'ending', finish_end: 'ended' },
  ended: { configure: 'configured' },
}

/** Pure: the state after an event, or a refusal. */
export function nextState(state: ActivationState, event: ActivationEvent): Transition {
  const next = steps[state][event]
  return next ? { allowed: true, state: next } : { allowed: false, reason: 'not_possible_in_state' }
}
