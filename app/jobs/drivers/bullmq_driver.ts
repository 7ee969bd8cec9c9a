import { Queue, UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { QueueHandler, QueueMessage } from '#app/jobs/contracts/queue_driver'
import { QueueDriver } from '#app/jobs/contracts/queue_driver'
import { E_QUEUE_UNREACHABLE } from '#app/jobs/exceptions'
import { decideRetry, retryDelayMs } from '#app/jobs/retry_decision'
import { settledWithin } from '#app/jobs/settled_within'

type BullmqOptions = {
  readonly url: string
  /** What the keys in Redis begin with; one per installation. */
  readonly prefix: string
  readonly concurrency: number
  /** A push that takes longer counts as not taken. */
  readonly pushMsMax: number
}

const QUEUE_NAME = 'jobs'
const JOB_NAME = 'envelope'
const connectMsMax = 3_000
const keptFailures = { age: 7 * 24 * 3_600, count: 1_000 }

/** BullMQ on Redis or Valkey, for an installation of more than one machine. */
export class BullmqDriver extends QueueDriver {
  readonly #connections: Redis[] = []
  readonly #queue: Queue
  #worker: Worker | undefined

  constructor(readonly options: BullmqOptions) {
    super()
    this.#queue = new Queue(QUEUE_NAME, {
      connection: this.#connect(),
      prefix: options.prefix,
      skipVersionCheck: true,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: keptFailures, stackTraceLimit: 0 },
    })
    this.#queue.on('error', ignoreConnectionError)
  }

  async push({ body, attempts, backoffMs }: QueueMessage): Promise<void> {
    const options = { attempts, backoff: { type: 'custom', delay: backoffMs } }
    const pushed = this.#queue.add(JOB_NAME, { body }, options)
    const isTaken = await settledWithin(pushed, this.options.pushMsMax).catch(() => false)
    if (!isTaken) throw new E_QUEUE_UNREACHABLE()
  }

  async start(handler: QueueHandler): Promise<void> {
    this.#worker = new Worker(QUEUE_NAME, ({ data }) => runBare(handler, data.body), {
      connection: this.#connect(),
      prefix: this.options.prefix,
      concurrency: this.options.concurrency,
      settings: {
        backoffStrategy: (attempt, _type, _error, job) =>
          retryDelayMs(attempt, backoffOf(job?.opts.backoff)),
      },
    })
    this.#worker.on('error', ignoreConnectionError)
  }

  async stop(graceMs: number): Promise<void> {
    await settledWithin(this.#close(), graceMs).catch(() => false)
    for (const connection of this.#connections.splice(0)) connection.disconnect()
  }

  async #close(): Promise<void> {
    await this.#worker?.close()
    this.#worker = undefined
    await this.#queue.close()
  }

  #connect(): Redis {
    const connection = new Redis(this.options.url, {
      connectTimeout: connectMsMax,
      maxRetriesPerRequest: null,
    })
    connection.on('error', ignoreConnectionError)
    this.#connections.push(connection)
    return connection
  }
}

/** Redis keeps the text of a failure, so it is given a code and nothing else. */
async function runBare(handler: QueueHandler, body: string): Promise<void> {
  try {
    await handler(body)
  } catch (error) {
    const decision = decideRetry(error, { attempt: 1, attempts: 2, backoffMs: 0 })
    if (decision.type === 'given_up') throw new UnrecoverableError(decision.reason)
    throw new Error('the job failed')
  }
}

function backoffOf(backoff: unknown): number {
  const delay: unknown = typeof backoff === 'object' && backoff && Reflect.get(backoff, 'delay')
  return typeof delay === 'number' ? delay : 0
}

/** ioredis reconnects by itself; a push meanwhile fails and is logged where it was made. */
function ignoreConnectionError(): void {}
