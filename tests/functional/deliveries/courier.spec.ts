import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { DeliverySweeper } from '#app/deliveries/sweeper'
import { QueueDriver } from '#app/jobs/contracts/queue_driver'
import { BullmqDriver } from '#app/jobs/drivers/bullmq_driver'
import { InProcessDriver } from '#app/jobs/drivers/in_process_driver'
import { JobQueue } from '#app/jobs/job_queue'
import { emptyRedis, redisAnswers, redisIsAbsent, redisUrl } from '#tests/unit/jobs/redis_presence'
import { givenOutbox } from '#tests/functional/deliveries/given_outbox'
import type { Outbox } from '#tests/functional/deliveries/outbox_fixture'

const hasRedis = await redisAnswers()

/** A queue that is away. */
class AbsentDriver extends QueueDriver {
  async push(): Promise<void> {
    throw new Error('gone')
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}
}

async function givenQueue(driver: QueueDriver): Promise<JobQueue> {
  const { runner } = await app.container.make(JobQueue)
  return new JobQueue(driver, runner, await app.container.make('logger'))
}

async function givenSweeper(outbox: Outbox, queue: JobQueue): Promise<DeliverySweeper> {
  const logger = await app.container.make('logger')
  return new DeliverySweeper({ queue, logger, allTenants: async () => [outbox.tenant] })
}

test.group('Deliveries | the courier', () => {
  test('a message is with the relay within a second of the commit', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const queue = await app.container.make(JobQueue)
    await queue.start()
    cleanup(() => queue.stop(5_000))
    const before = performance.now()
    await outbox.queued('kari@example.no')
    await until(() => outbox.relay.mailbox.all().length === 1)
    assert.isBelow(performance.now() - before, 1_000)
  })

  test('when the queue takes nothing, the sweeper sends what is due', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued('kari@example.no')
    const sweeper = await givenSweeper(outbox, await givenQueue(new AbsentDriver()))
    await sweeper.sweep()
    assert.equal(await outbox.state(id), 'accepted')
    assert.lengthOf(outbox.relay.mailbox.all(), 1)
  })

  test('what was dispatched to a process that is gone is dispatched again', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued('kari@example.no')
    const queue = await givenQueue(new InProcessDriver())
    await queue.start()
    cleanup(() => queue.stop(5_000))
    const sweeper = await givenSweeper(outbox, queue)
    await sweeper.sweep()
    await until(() => outbox.relay.mailbox.all().length === 1)
    await sweeper.sweep()
    await pause(200)
    assert.lengthOf(outbox.relay.mailbox.all(), 1)
    assert.deepEqual(await outbox.states(id), ['queued', 'sending', 'accepted'])
  })

  test('two processes that sweep and send at once send nothing twice', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    for (let count = 0; count < 20; count += 1) await outbox.queued(`p${count}@example.no`)
    const sweepers = await Promise.all(
      [1, 2].map(async () => {
        const queue = await givenQueue(new InProcessDriver())
        await queue.start()
        cleanup(() => queue.stop(5_000))
        return givenSweeper(outbox, queue)
      })
    )
    await Promise.all(sweepers.map((sweeper) => sweeper.sweep()))
    await until(() => outbox.relay.mailbox.all().length >= 20)
    await pause(300)
    const recipients = outbox.relay.mailbox.all().map(({ to }) => to.join())
    assert.lengthOf(recipients, 20)
    assert.lengthOf(new Set(recipients), 20)
  })

  test('emptying Redis loses no message', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const prefix = `varde_test_${randomUUID()}`
    const driver = new BullmqDriver({ url: redisUrl, prefix, concurrency: 2, pushMsMax: 2_000 })
    const queue = await givenQueue(driver)
    cleanup(async () => {
      await queue.stop(5_000)
      await emptyRedis(prefix)
    })
    const ids = [await outbox.queued('a@example.no'), await outbox.queued('b@example.no')]
    const sweeper = await givenSweeper(outbox, queue)
    await sweeper.sweep()
    await emptyRedis(prefix)
    await queue.start()
    await pause(200)
    assert.isEmpty(outbox.relay.mailbox.all())
    await sweeper.sweep()
    await until(() => outbox.relay.mailbox.all().length === 2)
    await pause(300)
    for (const id of ids) assert.equal(await outbox.state(id), 'accepted')
    assert.lengthOf(outbox.relay.mailbox.all(), 2)
  }).skip(!hasRedis, redisIsAbsent)
})

/** @throws when it does not come true within five seconds */
async function until(isTrue: () => boolean): Promise<void> {
  for (let waits = 0; waits < 500; waits += 1) {
    if (isTrue()) return
    await pause(10)
  }
  throw new Error('It did not happen within five seconds')
}
