import { test } from '@japa/runner'
import { batchesOf } from '#app/records/import/batches'

async function* resources(ids: readonly string[], padding = '') {
  for (const [index, id] of ids.entries()) {
    const resource = { resourceType: 'Patient', id }
    yield { file: 'a.ndjson', index, resource, source: JSON.stringify(resource) + padding }
  }
}

async function sizes(ids: readonly string[], padding?: string) {
  const all: number[] = []
  for await (const batch of batchesOf(resources(ids, padding))) all.push(batch.length)
  return all
}

test.group('Import | batches', () => {
  test('two hundred resources are one transaction', async ({ assert }) => {
    assert.deepEqual(await sizes(Array.from({ length: 450 }, (_, n) => `p${n}`)), [200, 200, 50])
  })

  test('the same resource never stands twice in one transaction', async ({ assert }) => {
    assert.deepEqual(await sizes(['a', 'b', 'a', 'c']), [2, 2])
  })

  test('large documents fill a batch before two hundred do', async ({ assert }) => {
    assert.deepEqual(await sizes(['a', 'b', 'c'], ' '.repeat(5 * 1024 * 1024)), [2, 1])
  })

  test('an empty input is no batch', async ({ assert }) => {
    assert.deepEqual(await sizes([]), [])
  })
})
