import { Redis } from 'ioredis'

/** Where tests look for Redis; a database of its own number on the local one by default. */
export const redisUrl = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379/15'

export const redisIsAbsent = `no Redis answers at ${new URL(redisUrl).host}: BullMQ was NOT tested`

/** Whether Redis answers, so that what needs it runs or is skipped, visibly. */
export async function redisAnswers(): Promise<boolean> {
  const redis = new Redis(redisUrl, { lazyConnect: true, connectTimeout: 500, retryStrategy: null })
  redis.on('error', () => undefined)
  const isUp = await redis.connect().then(
    () => true,
    () => false
  )
  redis.disconnect()
  return isUp
}

/** Deletes every key that begins with the prefix. */
export async function emptyRedis(prefix: string): Promise<void> {
  const redis = new Redis(redisUrl)
  const keys = await redis.keys(`${prefix}*`)
  if (keys.length > 0) await redis.del(keys)
  redis.disconnect()
}
