import fc from 'fast-check'
import { test } from '@japa/runner'
import {
  activationEvents,
  nextState,
  type ActivationEvent,
} from '#app/plugins/activation_lifecycle'
import {
  activationStates,
  isOperating,
  isRegistered,
  shownState,
  type ActivationState,
} from '#app/plugins/activation_state'

/** The states a run of events passes; a refused event changes nothing. */
function run(events: readonly ActivationEvent[]): ActivationState[] {
  const states: ActivationState[] = ['available']
  for (const event of events) {
    const current = states.at(-1) ?? 'available'
    const next = nextState(current, event)
    states.push(next.allowed ? next.state : current)
  }
  return states
}

const anyEvents = fc.array(fc.constantFrom(...activationEvents), { maxLength: 40 })

test.group('Plugins | life of an activation', () => {
  test('whatever happens, nothing works that was not activated', ({ assert }) => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const states = run(events)
        const firstRegistered = states.findIndex(isRegistered)
        if (firstRegistered === -1) return
        assert.include(events.slice(0, firstRegistered), 'activate')
      })
    )
  })

  test('whatever happens, it leaves the register only by ending', ({ assert }) => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const states = run(events)
        states.forEach((state, index) => {
          const before = states[index - 1]
          if (before && isRegistered(before) && !isRegistered(state)) {
            assert.equal(before, 'ending')
            assert.equal(events[index - 1], 'finish_end')
          }
        })
      })
    )
  })

  test('after an ending it has to be configured before it can be active again', ({ assert }) => {
    assert.deepEqual(
      activationEvents.filter((event) => nextState('ended', event).allowed),
      ['configure']
    )
  })

  test('while it ends, nothing but the ending happens', ({ assert }) => {
    const possible = activationEvents.filter((event) => nextState('ending', event).allowed)
    assert.deepEqual(possible, ['begin_end', 'finish_end'])
  })

  test('every state but the first can be reached, and every one but the last can be left', ({
    assert,
  }) => {
    const steps = activationStates.flatMap((from) =>
      activationEvents.map((event) => ({ from, next: nextState(from, event) }))
    )
    const reached = new Set(steps.flatMap(({ next }) => (next.allowed ? [next.state] : [])))
    assert.sameMembers(
      [...reached],
      activationStates.filter((state) => state !== 'available')
    )
    for (const state of activationStates) {
      assert.isTrue(steps.some(({ from, next }) => from === state && next.allowed))
    }
  })
})

const since = new Date('2026-11-21T10:00:00Z')
const anHourLater = new Date('2026-11-21T11:00:00Z')
const twoDaysLater = new Date('2026-11-23T10:00:00Z')

test.group('Plugins | whether it works now', () => {
  test('active with valid papers works', ({ assert }) => {
    const facts = {
      state: 'active',
      stateSince: since,
      coveredUntil: '2026-11-21',
      isConfirmed: true,
    } as const
    assert.isTrue(isOperating(facts, anHourLater, '2026-11-21'))
  })

  test('the day after its papers run out it is suspended', ({ assert }) => {
    const facts = {
      state: 'active',
      stateSince: since,
      coveredUntil: '2026-11-21',
      isConfirmed: true,
    } as const
    assert.isFalse(isOperating(facts, twoDaysLater, '2026-11-22'))
    assert.equal(shownState(facts, twoDaysLater, '2026-11-22'), 'suspended')
  })

  test('grace ends by itself after a day', ({ assert }) => {
    const facts = {
      state: 'grace',
      stateSince: since,
      coveredUntil: '2027-11-21',
      isConfirmed: true,
    } as const
    assert.isTrue(isOperating(facts, anHourLater, '2026-11-21'))
    assert.isFalse(isOperating(facts, twoDaysLater, '2026-11-23'))
  })

  test('an upgrade that reaches further than was confirmed does not work', ({ assert }) => {
    const facts = { state: 'active', stateSince: since, coveredUntil: '2099-01-01' } as const
    assert.isFalse(isOperating({ ...facts, isConfirmed: false }, anHourLater, '2026-11-21'))
  })

  test('no other state works, whatever its papers', ({ assert }) => {
    const others = activationStates.filter((state) => !['active', 'grace'].includes(state))
    for (const state of others) {
      const facts = { state, stateSince: since, coveredUntil: '2099-01-01', isConfirmed: true }
      assert.isFalse(isOperating(facts, anHourLater, '2026-11-21'))
    }
  })
})
