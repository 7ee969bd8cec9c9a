import { test } from '@japa/runner'
import type { Verification } from '#app/audit/actions/verify_log'
import { setUpClinics } from '#tests/support/clinic'
import { runAce } from '#tests/support/child_process'
import { asSuperuser } from '#tests/support/superuser'
import { givenSealedLog } from '#tests/functional/audit/log_fixture'

test.group('Audit | node ace audit:verify', (group) => {
  const { nordlys } = setUpClinics(group)
  group.setup(() => givenSealedLog(nordlys, 3))

  test('an unharmed log ends with exit code 0, and every tenant is named', async ({ assert }) => {
    const { code, stdout } = await runAce('audit:verify', '--json')
    const reports = JSON.parse(stdout) as Verification[]

    assert.equal(code, 0)
    assert.deepEqual(reports.map(({ tenant, ok }) => [tenant, ok]).toSorted(), [
      ['nordlys', true],
      ['sorlys', true],
    ])
  })

  test('one altered row ends with exit code 1, in words and as JSON', async ({ assert }) => {
    const [row] = await asSuperuser(nordlys, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `update audit_events set reason = 'forged' where id =
           (select event_id from audit_chain where sequence = 2) returning id`
      )
      return rows
    })
    const json = await runAce('audit:verify', '--tenant', 'nordlys', '--json')
    const words = await runAce('audit:verify')

    assert.deepEqual([json.code, words.code], [1, 1])
    const [report] = JSON.parse(json.stdout) as Verification[]
    assert.deepEqual(report?.harms, [{ kind: 'altered', sequence: '2', eventId: row!.id }])
    assert.include(words.stdout + words.stderr, `altered at 2 (event ${row!.id})`)
  })

  test('a tenant that does not exist is no green result', async ({ assert }) => {
    const { code } = await runAce('audit:verify', '--tenant', 'nobody', '--json')
    assert.equal(code, 1)
  })
})
