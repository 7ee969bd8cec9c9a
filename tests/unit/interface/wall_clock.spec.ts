import { test } from '@japa/runner'
import { daysBetween, timeOfDay, wallClock } from '#resources/inertia/format/wall_clock'

test.group('Wall clock of the tenant', () => {
  test('a night shift in Oslo sees its own day, not the one in Greenwich', ({ assert }) => {
    const clock = wallClock('2026-11-21T23:30:00.000Z', 'Europe/Oslo')

    assert.deepInclude(clock, { year: 2026, month: 11, day: 22, weekday: 0 })
    assert.equal(timeOfDay(clock), '00:30')
  })

  test('midnight is 00:00, never 24:00', ({ assert }) => {
    assert.equal(timeOfDay(wallClock('2026-06-30T22:00:00.000Z', 'Europe/Oslo')), '00:00')
  })

  test('yesterday is counted by the calendar, also when the clocks change', ({ assert }) => {
    const before = wallClock('2026-10-24T22:30:00.000Z', 'Europe/Oslo')
    const after = wallClock('2026-10-25T23:30:00.000Z', 'Europe/Oslo')

    assert.equal(daysBetween(before, after), 1)
  })
})
