import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'

test.group('HTTP | files of public/', (group) => {
  const { nordlys } = setUpClinics(group)

  test('a file is served, for good', async ({ assert }) => {
    const { status, headers } = await nordlys.visitor().get('/mark.svg')
    assert.equal(status, 200)
    assert.match(String(headers['content-type']), /svg/)
    assert.match(String(headers['cache-control']), /immutable/)
  })

  test('a file that is not there is not found, and a page is no file', async ({ assert }) => {
    assert.equal((await nordlys.visitor().get('/not_there.svg')).status, 404)
    assert.equal((await nordlys.visitor().get('/sign-in')).status, 200)
  })

  test('no path leads out of the folder', async ({ assert }) => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
    ])
      assert.isAtLeast((await nordlys.visitor().get(path)).status, 400, path)
  })
})
