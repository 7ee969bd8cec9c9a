import { test } from '@japa/runner'
import { E_JOB_REFUSED } from '#app/jobs/exceptions'
import { Job } from '#app/jobs/job'
import { isAuthentic, readEnvelope, writeEnvelope } from '#app/jobs/job_envelope'
import { JobRegistry } from '#app/jobs/job_registry'
import { JobRunner } from '#app/jobs/job_runner'
import { decideRetry } from '#app/jobs/retry_decision'
import { currentTenant } from '#app/tenants/tenant_scope'
import { givenTenantScope } from '#tests/unit/jobs/fixture'

type Round = { ward: string }
const ran: { ward: string; tenant: string }[] = []

class DoRound extends Job<Round> {
  static readonly jobName = 'test.round'
  static readonly options = { attempts: 3, backoffMs: 10, timeoutMs: 200 }

  async execute() {
    ran.push({ ward: this.payload.ward, tenant: currentTenant().slug })
  }
}

class NeverEnd extends Job {
  static readonly jobName = 'test.never_end'
  static readonly options = { attempts: 1, backoffMs: 0, timeoutMs: 50 }

  async execute(signal: AbortSignal) {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

class WorkUntilStopped extends Job {
  static readonly jobName = 'test.work_until_stopped'
  static readonly options = { attempts: 1, backoffMs: 0, timeoutMs: 5_000 }

  async execute(signal: AbortSignal) {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
  }
}

async function givenRunner() {
  const tenants = [await givenTenantScope('nordlys'), await givenTenantScope('sorlys')] as const
  const registry = new JobRegistry()
  registry.add(DoRound)
  registry.add(NeverEnd)
  registry.add(WorkUntilStopped)
  const find = async (slug: string) => tenants.find((tenant) => tenant.slug === slug)
  const runner = new JobRunner(registry, find, async (jobClass) => new jobClass())
  return { runner, nordlys: tenants[0], sorlys: tenants[1] }
}

test.group('Jobs | envelopes', (group) => {
  group.each.setup(() => void ran.splice(0))

  test('a job runs inside the tenant that dispatched it, with its payload', async ({ assert }) => {
    const { runner, nordlys } = await givenRunner()
    await runner.run(writeEnvelope(nordlys, 'test.round', { ward: '2 East' }))
    assert.deepEqual(ran, [{ ward: '2 East', tenant: 'nordlys' }])
  })

  test('a job whose "{$self}" was edited in the queue is refused')
    .with(['tenant', 'payload', 'name', 'id', 'mac'] as const)
    .run(async ({ assert }, member) => {
      const { runner, nordlys } = await givenRunner()
      const edits = {
        tenant: 'sorlys',
        payload: '{"ward":"4 West"}',
        name: 'test.never_end',
        id: '0',
        mac: 'AAAA',
      }
      const envelope = readEnvelope(writeEnvelope(nordlys, 'test.round', { ward: '2 East' }))
      const edited = JSON.stringify({ ...envelope, [member]: edits[member] })
      await assert.rejects(() => runner.run(edited), /did not write it/)
      assert.isEmpty(ran)
    })

  test('a job that nobody here wrote is refused: {name}')
    .with([
      { name: 'nothing', body: '' },
      { name: 'an empty object', body: '{}' },
      { name: 'null', body: 'null' },
      { name: 'a list', body: '[]' },
      { name: 'an object of other members', body: '{"id":1}' },
      { name: 'an endless text', body: 'x'.repeat(9_000) },
    ])
    .run(async ({ assert }, { body }) => {
      const { runner } = await givenRunner()
      await assert.rejects(() => runner.run(body), /not an envelope/)
    })

  test('a job of a tenant that is gone, or of a name that is gone, is refused', async ({
    assert,
  }) => {
    const { runner, nordlys } = await givenRunner()
    const elsewhere = await givenTenantScope('vestlys')
    await assert.rejects(
      () => runner.run(writeEnvelope(elsewhere, 'test.round', { ward: 'x' })),
      /does not exist/
    )
    await assert.rejects(() => runner.run(writeEnvelope(nordlys, 'test.gone', {})), /no job/)
  })

  test('a tenant of the same name in another installation is another tenant', async ({
    assert,
  }) => {
    const [one, two] = [await givenTenantScope('nordlys'), await givenTenantScope('nordlys')]
    const envelope = readEnvelope(writeEnvelope(one, 'test.round', { ward: 'x' }))
    assert.isTrue(envelope !== null && isAuthentic(envelope, one))
    assert.isFalse(envelope !== null && isAuthentic(envelope, two))
  })

  test('a payload that is too long never leaves the caller', async ({ assert }) => {
    const { nordlys } = await givenRunner()
    assert.throws(() => writeEnvelope(nordlys, 'test.round', { ward: 'x'.repeat(9_000) }), /long/)
  })

  test('a job that does not end in time has failed', async ({ assert }) => {
    const { runner, nordlys } = await givenRunner()
    const body = writeEnvelope(nordlys, 'test.never_end', {})
    await assert.rejects(() => runner.run(body), /did not finish within 50 ms/)
  })

  test('a job comes to an end when the process stops', async ({ assert }) => {
    const { runner, nordlys } = await givenRunner()
    const before = performance.now()
    const running = runner.run(writeEnvelope(nordlys, 'test.work_until_stopped', {}))
    setTimeout(() => runner.interrupt(), 20)
    await running
    assert.isBelow(performance.now() - before, 1_000)
  })

  test('two jobs can not have one name', async ({ assert }) => {
    const registry = new JobRegistry()
    registry.add(DoRound)
    registry.add(DoRound)
    class Impostor extends NeverEnd {
      static override readonly jobName = 'test.round' as 'test.never_end'
    }
    assert.throws(() => registry.add(Impostor), /Two jobs are named test.round/)
  })
})

test.group('Jobs | what follows a failure', () => {
  test('doubles the wait up to a minute and gives up in the end', ({ assert }) => {
    const at = (attempt: number) =>
      decideRetry(new Error('x'), { attempt, attempts: 9, backoffMs: 2_000 })
    assert.deepEqual(at(1), { type: 'retry', delayMs: 2_000 })
    assert.deepEqual(at(3), { type: 'retry', delayMs: 8_000 })
    assert.deepEqual(at(8), { type: 'retry', delayMs: 60_000 })
    assert.deepEqual(at(9), { type: 'given_up', reason: 'no_attempts_left' })
  })

  test('gives a refused job up at once', ({ assert }) => {
    const refused = new E_JOB_REFUSED(['x'])
    const decision = decideRetry(refused, { attempt: 1, attempts: 9, backoffMs: 1 })
    assert.deepEqual(decision, { type: 'given_up', reason: 'refused' })
  })
})
