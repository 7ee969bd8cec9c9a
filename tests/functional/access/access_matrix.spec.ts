import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { accessMatrixPath, accessMatrixText } from '#app/access/access_matrix_file'
import { matrixReview, matrixReviewPath } from '#app/access/matrix_review'
import { routeMatrix } from '#start/route_declarations'
import { staffRoutes } from '#tests/functional/http/route_table'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import type { ExplainProps, StaffRole } from '#resources/inertia/contract'

test.group('Access | the signed-off matrix', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.timeout(60_000)

  test('docs/access-matrix.json is what policy and routes say; node ace access:matrix writes it', async ({
    assert,
  }) => {
    const committed = await readFile(accessMatrixPath(), 'utf8')
    assert.equal(committed, accessMatrixText())
  })

  test('somebody has read exactly this matrix and agreed; node ace access:matrix --reviewed-by says so', async ({
    assert,
  }) => {
    const committed = await readFile(accessMatrixPath())
    const review = await matrixReview()
    const digest = createHash('sha256').update(committed).digest('hex')
    assert.deepInclude(review, { sha256: digest, isCurrent: true })
  })

  test('a matrix that changed since, or that nobody read, is not taken for signed off', async ({
    assert,
    cleanup,
  }) => {
    const kept = await readFile(matrixReviewPath())
    cleanup(() => writeFile(matrixReviewPath(), kept))
    const signed = JSON.parse(kept.toString()) as object
    const of = async (review: object) => {
      await writeFile(matrixReviewPath(), JSON.stringify({ ...signed, ...review }))
      return matrixReview()
    }
    assert.deepInclude(await of({ sha256: '0'.repeat(64) }), { isCurrent: false })
    await assert.rejects(() => of({ reviewedBy: ' ' }))
    await rm(matrixReviewPath())
    assert.isNull(await matrixReview())
  })

  test('the page of the rules says who signed them off, and when', async ({ assert }) => {
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const { review } = (await officer.get('/access/explain')).page<ExplainProps>().props
    assert.deepEqual(review, await matrixReview())
  })

  test('without a name nothing is signed off, and a name is one', async ({ assert, cleanup }) => {
    const kept = await readFile(matrixReviewPath())
    cleanup(() => writeFile(matrixReviewPath(), kept))
    const { code, stdout } = await runAce('access:matrix')
    assert.equal(code, 0, stdout)
    assert.deepEqual(await readFile(matrixReviewPath()), kept)
    assert.notEqual((await runAce('access:matrix', '--reviewed-by', 'x')).code, 0)
    assert.deepEqual(await readFile(matrixReviewPath()), kept)
    await runAce('access:matrix', '--reviewed-by', 'Ingrid Solvang')
    assert.deepInclude(await matrixReview(), { by: 'Ingrid Solvang', isCurrent: true })
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
