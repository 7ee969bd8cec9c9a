import { AsyncLocalStorage } from 'node:async_hooks'
import { test } from '@japa/runner'
import { InProcessDriver } from '#app/jobs/drivers/in_process_driver'
import { queueDriverContract } from '#tests/unit/jobs/queue_driver_contract'

const once = { attempts: 1, backoffMs: 0 }

queueDriverContract({
  name: 'the queue inside the process',
  absent: null,
  concurrency: 3,
  create: async () => new InProcessDriver({ concurrency: 3, messagesMax: 100 }),
})

test.group('Jobs | the queue inside the process alone', () => {
  test('refuses more than it may hold, so that memory has a limit', async ({ assert }) => {
    const driver = new InProcessDriver({ concurrency: 1, messagesMax: 2 })
    await driver.push({ body: 'a', ...once })
    await driver.push({ body: 'b', ...once })
    await assert.rejects(() => driver.push({ body: 'c', ...once }), /holds 2 jobs/)
  })

  test('a job does not inherit who was signed in when it was dispatched', async ({ assert }) => {
    const actor = new AsyncLocalStorage<string>()
    const driver = new InProcessDriver({ concurrency: 1, messagesMax: 2 })
    const seen = Promise.withResolvers<string | undefined>()
    await driver.start(async () => seen.resolve(actor.getStore()))
    await actor.run('Kari', () => driver.push({ body: 'a', ...once }))
    assert.isUndefined(await seen.promise)
    await driver.stop(1_000)
  })
})
