import { test } from '@japa/runner'
import { allFindings } from '#app/monitoring/findings/all_findings'
import { gatherPlaneFacts } from '#app/monitoring/gather_plane_facts'
import { gatherProcessFacts } from '#app/monitoring/gather_process_facts'
import { serverAnswers } from '#app/monitoring/server_answers'
import { statement } from '#app/tenants/statement'
import { setUpClinics } from '#tests/support/clinic'
import { Visitor } from '#tests/support/visitor'

const countSessions = statement(
  'tests.count_sessions',
  'select count(*)::int as count from sessions'
)

test.group('Monitoring | health', (group) => {
  const { nordlys } = setUpClinics(group)

  test('any host name answers whether the program lives and is ready', async ({ assert }) => {
    for (const host of ['nordlys.localhost', 'console.localhost', '10.0.0.7', 'unknown.example']) {
      const live = await new Visitor(host).get('/health/live')
      assert.deepEqual([live.status, live.json()], [200, { status: 'live' }])
      const ready = await new Visitor(host).get('/health/ready')
      assert.deepEqual([ready.status, ready.json()], [200, { status: 'ready' }])
    }
  })

  test('being asked often leaves no sessions behind', async ({ assert }) => {
    const { database } = await nordlys.tenant()
    const count = async () => database.query<{ count: number }>(countSessions)
    const before = await count()
    for (let time = 0; time < 5; time += 1) await nordlys.visitor().get('/health/ready')
    assert.deepEqual(await count(), before)
  })

  test('the doctor looks at the databases that are there', async ({ assert }) => {
    const planes = await gatherPlaneFacts()
    assert.sameMembers(
      planes.map(({ plane }) => plane),
      ['control', 'nordlys', 'sorlys']
    )
    for (const { reachable, details } of planes) {
      assert.isTrue(reachable)
      assert.isFalse(details?.isSuperuser)
      assert.isBelow(Math.abs(details?.clockSkewMs ?? Number.NaN), 1_000)
    }
    const findings = allFindings({ process: gatherProcessFacts(), planes })
    const demo = findings.filter(({ ok, isNormalInDemo }) => !ok && isNormalInDemo)
    assert.includeMembers(
      demo.map(({ name }) => name),
      ['keys.demo', 'installation.purpose']
    )
  })

  test('a server that turns strangers away answers, a closed port does not', async ({ assert }) => {
    const { database } = await nordlys.tenant()
    const { connection } = database
    assert.isTrue(await serverAnswers(connection.host, connection.port))
    assert.isFalse(await serverAnswers('127.0.0.1', 1))
  })
})
