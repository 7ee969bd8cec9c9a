import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { Redis } from 'ioredis'
import { BullmqDriver } from '#app/jobs/drivers/bullmq_driver'
import { emptyRedis, redisAnswers, redisIsAbsent, redisUrl } from '#tests/unit/jobs/redis_presence'
import { queueDriverContract } from '#tests/unit/jobs/queue_driver_contract'

const isThere = await redisAnswers()
const absent = isThere ? null : redisIsAbsent
const prefixes: string[] = []

if (absent) console.warn(`Jobs | ${absent}`)

queueDriverContract({
  name: 'BullMQ on Redis',
  absent,
  concurrency: 3,
  create: async () => givenDriver(),
})

test.group('Jobs | BullMQ alone', (group) => {
  group.tap((each) => each.skip(!isThere, absent ?? ''))
  group.teardown(removeKeys)

  test('keeps nothing of a failure in Redis but that it failed', async ({ assert }) => {
    const driver = givenDriver()
    const failed = Promise.withResolvers<void>()
    await driver.start(async () => {
      setTimeout(failed.resolve, 200)
      throw new Error('Kari Nordmann has a number')
    })
    await driver.push({ body: 'x', attempts: 1, backoffMs: 0 })
    await failed.promise
    await driver.stop(5_000)
    assert.notInclude(await everythingInRedis(), 'Nordmann')
  })

  test('says at once that it can not take a job while Redis is away', async ({ assert }) => {
    const driver = new BullmqDriver({
      url: 'redis://127.0.0.1:1/0',
      prefix: 'varde_test',
      concurrency: 1,
      pushMsMax: 200,
    })
    const pushed = driver.push({ body: 'x', attempts: 1, backoffMs: 0 })
    await assert.rejects(() => pushed, /did not take the job in time/)
    await driver.stop(500)
  })
})

function givenDriver(): BullmqDriver {
  const prefix = `varde_test_${randomUUID()}`
  prefixes.push(prefix)
  return new BullmqDriver({ url: redisUrl, prefix, concurrency: 3, pushMsMax: 2_000 })
}

async function everythingInRedis(): Promise<string> {
  const redis = new Redis(redisUrl)
  const parts: string[] = []
  for (const key of await redis.keys(`${prefixes.at(-1)}*`)) {
    const dump = await redis.dumpBuffer(key)
    const fields = (await redis.type(key)) === 'hash' ? await redis.hgetall(key) : {}
    parts.push(key, dump?.toString('latin1') ?? '', JSON.stringify(fields))
  }
  redis.disconnect()
  return parts.join('\n')
}

async function removeKeys(): Promise<void> {
  if (!isThere) return
  for (const prefix of prefixes) await emptyRedis(prefix)
}
