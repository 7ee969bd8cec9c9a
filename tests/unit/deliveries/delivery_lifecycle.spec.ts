import { test } from '@japa/runner'
import fc from 'fast-check'
import type { SendOutcome } from '#app/deliveries/contracts/delivery_channel'
import {
  deliveryStates,
  isFinal,
  mayFollow,
  nextStep,
  type DeliveryState,
} from '#app/deliveries/delivery_lifecycle'
import { DELIVERY_HOURS_MAX, retryDelayMs } from '#app/deliveries/retry_schedule'

const MINUTE_MS = 60_000
const queuedAt = new Date('2026-11-21T12:00:00Z')
const expiresAt = new Date(queuedAt.getTime() + DELIVERY_HOURS_MAX * 60 * MINUTE_MS)

const outcomes: fc.Arbitrary<SendOutcome> = fc.oneof(
  fc.constant<SendOutcome>({ type: 'accepted', providerReference: '<a@b>' }),
  fc.constant<SendOutcome>({ type: 'refused', reason: 'smtp_550' }),
  fc.constant<SendOutcome>({ type: 'possibly_sent', reason: 'econnection' }),
  fc.record({
    type: fc.constant('not_sent' as const),
    reason: fc.constant('smtp_451'),
    retryAfterSeconds: fc.integer({ min: 0, max: 7_200 }),
  })
)
const fractions = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

type Walk = { states: DeliveryState[]; sends: number }

/** Lives one delivery through a list of outcomes, as worker and lifecycle do together. */
function live(list: readonly SendOutcome[], random: () => number): Walk {
  const walk: Walk = { states: ['queued'], sends: 0 }
  let now = queuedAt
  for (const outcome of list) {
    walk.states.push('sending')
    walk.sends += 1
    const step = nextStep(outcome, { number: walk.sends, endedAt: now, expiresAt }, random)
    walk.states.push(step.state)
    if (step.state !== 'queued') return walk
    now = step.nextAttemptAt
  }
  return walk
}

test.group('Deliveries | life cycle', () => {
  test('every step a delivery ever takes is an allowed one', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 40 }), fractions, (list, fraction) => {
        const { states } = live(list, () => fraction)
        states.slice(1).forEach((state, index) => {
          const before = states[index] ?? 'queued'
          assert.isTrue(mayFollow(before, state), `${before} → ${state}`)
        })
      })
    )
  })

  test('what may have arrived is never sent a second time', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(outcomes, { maxLength: 40 }), fractions, (list, fraction) => {
        const { states, sends } = live(list, () => fraction)
        const doubt = list.findIndex(({ type }) => type === 'possibly_sent' || type === 'accepted')
        if (doubt === -1) return
        assert.isAtMost(sends, doubt + 1)
        assert.equal(states.filter((state) => state === 'sending').length, sends)
      })
    )
  })

  test('no state leads from unknown back to a send', ({ assert }) => {
    assert.isFalse(mayFollow('unknown', 'queued'))
    assert.isFalse(mayFollow('unknown', 'sending'))
    assert.isTrue(mayFollow('unknown', 'accepted'))
    assert.isTrue(mayFollow('unknown', 'failed'))
  })

  test('nothing follows a delivery that was delivered, has failed or has expired', ({ assert }) => {
    assert.deepEqual(deliveryStates.filter(isFinal), ['delivered', 'failed', 'expired'])
    for (const from of deliveryStates.filter(isFinal)) {
      for (const to of deliveryStates) assert.isFalse(mayFollow(from, to))
    }
  })

  test('a message that can not be handed over ends as expired before a day is over', ({
    assert,
  }) => {
    fc.assert(
      fc.property(fractions, (fraction) => {
        const refusals = Array.from({ length: 1_000 }, () => ({
          type: 'not_sent' as const,
          reason: 'unreachable',
          retryAfterSeconds: 300,
        }))
        const { states } = live(refusals, () => fraction)
        assert.equal(states.at(-1), 'expired')
      }),
      { numRuns: 50 }
    )
  })

  test('a relay that says when to come back is not asked sooner', ({ assert }) => {
    const outcome = { type: 'not_sent', reason: 'rate_exceeded', retryAfterSeconds: 900 } as const
    const step = nextStep(outcome, { number: 1, endedAt: queuedAt, expiresAt }, () => 0.5)
    assert.deepEqual(step, {
      state: 'queued',
      reason: 'rate_exceeded',
      nextAttemptAt: new Date(queuedAt.getTime() + 900_000),
    })
  })
})

test.group('Deliveries | retry schedule', () => {
  test('waits anything up to 1, 2, 4, 8 and then always 16 minutes', ({ assert }) => {
    const ceilings = [1, 2, 3, 4, 5, 6, 50].map((attempt) =>
      Math.round(retryDelayMs(attempt, () => 0.999_999_999) / MINUTE_MS)
    )
    assert.deepEqual(ceilings, [1, 2, 4, 8, 16, 16, 16])
    assert.equal(
      retryDelayMs(3, () => 0),
      0
    )
  })
})
