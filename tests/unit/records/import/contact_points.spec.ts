import { test } from '@japa/runner'
import { mergeContactPoints } from '#app/records/import/contact_points'

const phone = (value: string) => ({ system: 'phone', value, use: null, rank: null })
const stored = (value: string) => ({ ...phone(value), id: `id of ${value}` })
const values = (points: readonly { value: string }[]) => points.map(({ value }) => value)

test.group('Import | contact points after a changed source', () => {
  test("the sender's new number comes and the old one goes", ({ assert }) => {
    const merged = mergeContactPoints([phone('2')], [phone('1')], [stored('1')])
    assert.deepEqual(values(merged), ['2'])
  })

  test('a number that stays keeps its id, so that nothing that points at it is lost', ({
    assert,
  }) => {
    const merged = mergeContactPoints([phone('1'), phone('2')], [phone('1')], [stored('1')])
    assert.deepEqual(merged[0], stored('1'))
  })

  test('a number that was added here stays, whatever the sender says', ({ assert }) => {
    const merged = mergeContactPoints([phone('1')], [phone('1')], [stored('1'), stored('9')])
    assert.deepEqual(values(merged), ['1', '9'])
  })

  test('a number that was removed here does not come back', ({ assert }) => {
    const merged = mergeContactPoints([phone('1'), phone('2')], [phone('1')], [])
    assert.deepEqual(values(merged), ['2'])
  })

  test('a number that was added here and then by the sender is there once', ({ assert }) => {
    const merged = mergeContactPoints([phone('9')], [], [stored('9')])
    assert.deepEqual(merged, [stored('9')])
  })
})
