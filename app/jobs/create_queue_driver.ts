import type { QueueDriver } from '#app/jobs/contracts/queue_driver'
import { BullmqDriver } from '#app/jobs/drivers/bullmq_driver'
import { InProcessDriver } from '#app/jobs/drivers/in_process_driver'
import { databasePrefix } from '#app/tenants/installation'
import env from '#start/env'

const concurrency = 4
const messagesMax = 10_000
const pushMsMax = 2_000

/** BullMQ when `REDIS_URL` is set, else a queue inside this process. */
export function createQueueDriver(): QueueDriver {
  const url = env.get('REDIS_URL')
  if (!url) return new InProcessDriver({ concurrency, messagesMax })
  return new BullmqDriver({ url, prefix: `${databasePrefix()}queue`, concurrency, pushMsMax })
}
