import { test } from '@japa/runner'
import { SuiteReader } from '../../../scripts/test/suite_reader.ts'
import { tallyText, total } from '../../../scripts/test/tally.ts'

test.group('Counting tests', () => {
  test('counts what passed, failed and was left out', ({ assert }) => {
    const reader = read(
      ended('opens a record'),
      ended('signs an entry', { errors: [{ phase: 'test', error: { message: 'not signed' } }] }),
      ended('imports a file', { isSkipped: true, skipReason: 'no folder' })
    )

    assert.deepEqual(reader.tally, { passed: 1, failed: 1, skipped: 1 })
    assert.include(reader.failures.join('\n'), 'not signed')
    assert.include(reader.failures.join('\n'), 'imports a file (no folder)')
  })

  test('a suite that never says its end is not complete', ({ assert }) => {
    assert.isFalse(read(ended('opens a record')).isComplete)
    assert.isTrue(read({ aggregates: { total: 1 }, hasError: false }).isComplete)
  })

  test('what the program under test says is kept, and is no event', ({ assert }) => {
    const reader = new SuiteReader()
    reader.read('{ not json')
    reader.read('listening')

    assert.deepEqual(reader.lastWords(), ['{ not json', 'listening'])
    assert.deepEqual(reader.tally, { passed: 0, failed: 0, skipped: 0 })
  })

  test('a suite that is stuck can be told from where it stands', ({ assert }) => {
    const reader = read({ event: 'group:start', title: 'Records' }, ended('opens a record'))

    assert.equal(reader.where(), '1 done, in “Records”, last ended: opens a record')
  })

  test('the closing line names skipped tests only when there are any', ({ assert }) => {
    const one = { passed: 2, failed: 1, skipped: 0 }

    assert.equal(tallyText(total([one, one])), '4 passed, 2 failed')
    assert.equal(tallyText({ ...one, skipped: 3 }), '2 passed, 1 failed, 3 skipped')
  })
})

function read(...events: object[]): SuiteReader {
  const reader = new SuiteReader()
  for (const event of events) reader.read(JSON.stringify(event))
  return reader
}

function ended(title: string, more: object = {}): object {
  const plain = { title: { expanded: title }, duration: 1, isSkipped: false, isTodo: false }
  return { event: 'test:end', ...plain, errors: [], ...more }
}
