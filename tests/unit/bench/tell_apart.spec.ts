import { test } from '@japa/runner'
import { mannWhitney } from '../../../scripts/bench/mann_whitney.ts'
import { tellApart } from '../../../scripts/bench/tell_apart.ts'

/** The same numbers every time, spread evenly over a millisecond. */
const times = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => from + ((index * 37) % count) / count)

test.group('Bench | telling answers apart', () => {
  test("p is Mann-Whitney's: {says}")
    .with([
      // U = 3 of 25: z = 1.88 with continuity
      { left: [1, 2, 3, 4, 5], right: [3.5, 6, 7, 8, 4.5], p: 0.0601, says: 'overlapping' },
      { left: [1, 2, 3, 4, 5], right: [6, 7, 8, 9, 10], p: 0.0122, says: 'apart' },
      { left: [1, 1, 2, 2], right: [1, 1, 2, 2], p: 1, says: 'equal, all tied' },
      { left: [5, 5, 5], right: [5, 5, 5], p: 1, says: 'one value only' },
    ])
    .run(({ assert }, { left, right, p }) => {
      assert.closeTo(mannWhitney(left, right), p, 0.001)
      assert.closeTo(mannWhitney(right, left), p, 0.001)
    })

  test('a kind that answers later, or otherwise, is told apart; one by chance is not', ({
    assert,
  }) => {
    const answer = new Set(['422'])
    const compared = tellApart('sign-in', [
      { kind: 'unknown', times: times(100, 30), shapes: answer },
      { kind: 'wrong', times: times(100, 30.01), shapes: answer },
      { kind: 'later', times: times(100, 30.5), shapes: answer },
      { kind: 'other words', times: times(100, 30), shapes: new Set(['401']) },
    ])
    const found = Object.fromEntries(compared.map(({ kind, toldApart }) => [kind, toldApart]))
    assert.deepEqual(found, { 'wrong': false, 'later': true, 'other words': true })
  })
})
