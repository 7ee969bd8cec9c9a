import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { accessMatrixPath, accessMatrixText } from '#app/access/access_matrix_file'
import { routeMatrix } from '#start/route_declarations'
import { staffRoutes } from '#tests/functional/http/route_table'
import type { StaffRole } from '#resources/inertia/contract'

test.group('Access | the signed-off matrix', () => {
  test('docs/access-matrix.json is what policy and routes say; node ace access:matrix writes it', async ({
    assert,
  }) => {
    const committed = await readFile(accessMatrixPath(), 'utf8')
    assert.equal(committed, accessMatrixText())
  })

  test('the roles of the matrix are those that the tests of every route know', ({ assert }) => {
    const matrix = routeMatrix()
    for (const { method, pattern, audience } of staffRoutes()) {
      const row = matrix.find((one) => one.method === method && one.pattern === pattern)
      assert.sameMembers(openTo(row?.roles ?? []), [...audience], `${method} ${pattern}`)
    }
  })
})

/** Without a guard of roles a staff route is open to every member of staff. */
function openTo(roles: readonly StaffRole[]): StaffRole[] {
  return roles.length > 0 ? [...roles] : ['administrator', 'privacy_officer', 'clinician']
}
