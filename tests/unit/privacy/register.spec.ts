import fc from 'fast-check'
import { test } from '@japa/runner'
import { registerAt, registerHistory, registerMoments } from '#app/privacy/register'
import { registerDiff } from '#app/privacy/register_diff'
import { registerFacts } from '#app/plugins/activation_register_source'
import type { ActivationInterval } from '#app/plugins/activation_intervals'
import type { Interval, RegisteredProcessor, RegisterFacts } from '#app/privacy/register_row'

const words = { en: 'x', nb: 'x' }

function processor(name: string, source: string): RegisteredProcessor {
  return {
    name,
    address: 'Storgata 1, 8006 Bodø',
    country: 'NO',
    service: 'Service',
    processing: words,
    legalBasis: 'DPA',
    role: 'processor',
    condition: words,
    transferMechanism: null,
    source,
  }
}

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second))

const anyInterval = fc
  .record({
    name: fc.constantFrom('Whereby AS', 'ONLINECITY.IO ApS', 'Signicat AS'),
    source: fc.constantFrom('plugin:a', 'plugin:b', 'core:site'),
    from: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
    length: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
  })
  .map(({ name, source, from, length }): Interval<RegisteredProcessor> => ({
    item: processor(name, source),
    from: from === null ? null : at(from),
    until: length === null ? null : at((from ?? 0) + length),
  }))

function facts(processors: readonly Interval<RegisteredProcessor>[]): RegisterFacts {
  return { processors, activities: [] }
}

test.group('Register | at a moment', () => {
  test('for every subset of sources it is the union of what each says', ({ assert }) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyInterval)),
        fc.integer({ min: 0, max: 110 }),
        (sets, second) => {
          const whole = registerAt(facts(sets.flat()), at(second)).processors
          const parts = sets.flatMap((set) => registerAt(facts(set), at(second)).processors)
          assert.sameDeepMembers(whole, parts)
          assert.lengthOf(whole, parts.length)
        }
      )
    )
  })

  test('as of a moment, a row stands from its first instant and is gone at its last', ({
    assert,
  }) => {
    const row = facts([{ item: processor('Whereby AS', 'plugin:a'), from: at(10), until: at(20) }])
    assert.lengthOf(registerAt(row, at(9)).processors, 0)
    assert.lengthOf(registerAt(row, at(10)).processors, 1)
    assert.isNull(registerAt(row, at(19)).processors[0]?.until)
    assert.lengthOf(registerAt(row, at(20)).processors, 0)
    assert.lengthOf(registerAt(row, null).processors, 0)
  })

  test('the past stays as it was, whatever comes after', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(anyInterval), fc.array(anyInterval), (past, later) => {
        const ended = past.map((row) => ({ ...row, until: row.until ?? at(60) }))
        const fresh = later.map((row) => ({ ...row, from: at(61), until: null }))
        const before = JSON.stringify(registerAt(facts(ended), at(30)))
        assert.equal(JSON.stringify(registerAt(facts([...ended, ...fresh]), at(30))), before)
      })
    )
  })

  test('a processor of two plugins stays until the last of them ends', ({ assert }) => {
    const both = facts([
      { item: processor('Whereby AS', 'plugin:a'), from: at(0), until: at(10) },
      { item: processor('Whereby AS', 'plugin:b'), from: at(5), until: null },
    ])
    assert.deepEqual(
      registerAt(both, null).processors.map(({ source }) => source),
      ['plugin:b']
    )
  })

  test('every change is a moment, newest first', ({ assert }) => {
    const rows = facts([
      { item: processor('Whereby AS', 'plugin:a'), from: at(10), until: at(20) },
      { item: processor('Whereby AS', 'plugin:a'), from: at(30), until: null },
    ])
    assert.deepEqual(
      registerMoments(rows),
      [at(30), at(20), at(10)].map((moment) => moment.toISOString())
    )
    assert.deepEqual(
      registerHistory(rows).map(({ until }) => until),
      [null, at(20).toISOString()]
    )
  })
})

test.group('Register | from activations', () => {
  const interval = (from: number, until: number | null, state: string) =>
    ({
      pluginId: 'a',
      state,
      from: at(from),
      until: until === null ? null : at(until),
      processors: [processor('Whereby AS', 'plugin:a')],
      activity: { id: 'a' },
      byStaffId: null,
    }) as unknown as ActivationInterval

  test('a change of state between on and off does not break the row', ({ assert }) => {
    const { processors } = registerFacts([
      interval(0, 10, 'active'),
      interval(10, 20, 'grace'),
      interval(20, null, 'active'),
    ])
    assert.lengthOf(processors, 1)
    assert.deepEqual(processors[0]?.from, at(0))
    assert.isNull(processors[0]?.until)
  })

  test('off and on again is two rows', ({ assert }) => {
    const { processors } = registerFacts([interval(0, 10, 'active'), interval(11, null, 'active')])
    assert.lengthOf(processors, 2)
  })
})

test.group('Register | what would change', () => {
  const planned = [processor('Whereby AS', 'plugin:a')]
  const standing = planned.map((row) => ({ ...row, since: at(0).toISOString(), until: null }))

  test('switching on adds the plugin’s processors', ({ assert }) => {
    const { added, removed } = registerDiff([], planned, 'plugin:a')
    assert.deepEqual([added.length, removed.length], [1, 0])
  })

  test('what stands already is no change', ({ assert }) => {
    assert.deepEqual(registerDiff(standing, planned, 'plugin:a'), { added: [], removed: [] })
  })

  test('a processor in another country is one gained and one lost', ({ assert }) => {
    const moved = planned.map((row) => ({ ...row, country: 'US' }))
    const { added, removed } = registerDiff(standing, moved, 'plugin:a')
    assert.deepEqual([added.length, removed.length], [1, 1])
  })

  test('rows of other sources are not touched', ({ assert }) => {
    assert.isEmpty(registerDiff(standing, [], 'plugin:b').removed)
  })
})
