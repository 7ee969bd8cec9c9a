import { test } from '@japa/runner'
import { medianOf, quantile } from '../../../scripts/bench/load.ts'
import { rateRow, tableText, timeRow } from '../../../scripts/bench/rows.ts'

test.group('Bench | rows', () => {
  test('a rate is better the more there is of it', ({ assert }) => {
    const row = rateRow('open a record', 'requests/s', 640, 1_000, 0.64)
    assert.deepEqual(row, {
      name: 'open a record',
      value: 640,
      unit: 'requests/s',
      floor: 1_000,
      ratio: 0.64,
      target: 0.64,
      met: true,
    })
    assert.isFalse(rateRow('open a record', 'requests/s', 630, 1_000, 0.64).met)
  })

  test('a time is better the less there is of it', ({ assert }) => {
    assert.equal(timeRow('refusal', 20, 19).ratio, 0.95)
    assert.isTrue(timeRow('refusal', 20, 19, 0.9).met)
  })

  test('a row without a floor or a target promises nothing', ({ assert }) => {
    const { floor, ratio, target, met } = rateRow('floor: commit', 'commits/s', 8_040)
    assert.deepEqual([floor, ratio, target, met], [null, null, null, null])
  })

  test('the table says in words what was not met', ({ assert }) => {
    const table = tableText([rateRow('slow', 'requests/s', 1, 10, 0.5), rateRow('free', 'x/s', 2)])
    assert.match(table, /slow +1 +requests\/s +10 +0\.1 +0\.5 +not met/)
    assert.match(table, /free +2 +x\/s$/m)
  })

  test('each figure of several rounds is the middle one for itself', ({ assert }) => {
    const rounds = [
      { perSecond: 10, p50: 3, p95: 9 },
      { perSecond: 30, p50: 1, p95: 8 },
      { perSecond: 20, p50: 2, p95: 7 },
    ]
    assert.deepEqual(medianOf(rounds), { perSecond: 20, p50: 2, p95: 8 })
    assert.equal(quantile([1, 2, 3, 4], 0.95), 4)
  })
})
