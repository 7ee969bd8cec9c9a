import { test } from '@japa/runner'
import { instantOf } from '#app/records/import/fhir_moment'

test.group('Import | FHIR moments', () => {
  test('a moment keeps its offset, a bare day stays that day in every clinic', ({ assert }) => {
    const iso = (text: string) => instantOf(text)?.toISOString()
    assert.equal(iso('2026-03-01T08:15:00+01:00'), '2026-03-01T07:15:00.000Z')
    assert.equal(iso('2026-03-01'), '2026-03-01T12:00:00.000Z')
    assert.equal(iso('2026-03'), '2026-03-01T12:00:00.000Z')
    assert.equal(iso('2026'), '2026-01-01T12:00:00.000Z')
  })

  test('a leap second is the second before it', ({ assert }) => {
    assert.equal(instantOf('2016-12-31T23:59:60Z')?.toISOString(), '2016-12-31T23:59:59.000Z')
  })

  test('nothing said is nothing known', ({ assert }) => {
    assert.isNull(instantOf(null))
  })
})
