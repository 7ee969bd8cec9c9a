import { AsyncLocalStorage } from 'node:async_hooks'
import type { QueueHandler, QueueMessage } from '#app/jobs/contracts/queue_driver'
import { QueueDriver } from '#app/jobs/contracts/queue_driver'
import { E_QUEUE_FULL } from '#app/jobs/exceptions'
import { settledWithin } from '#app/jobs/settled_within'
import { decideRetry } from '#app/jobs/retry_decision'

type Waiting = QueueMessage & { readonly attempt: number }

type InProcessOptions = { readonly concurrency: number; readonly messagesMax: number }

/** The queue of an installation on one machine: it lives and dies with its process. */
export class InProcessDriver extends QueueDriver {
  readonly #waiting: Waiting[] = []
  readonly #running = new Set<Promise<void>>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #handler: QueueHandler | undefined

  #outsideRequests = AsyncLocalStorage.snapshot()

  constructor(readonly options: InProcessOptions = { concurrency: 4, messagesMax: 10_000 }) {
    super()
  }

  async push(message: QueueMessage): Promise<void> {
    const held = this.#waiting.length + this.#timers.size
    if (held >= this.options.messagesMax) throw new E_QUEUE_FULL([this.options.messagesMax])
    this.#waiting.push({ ...message, attempt: 1 })
    this.#fill()
  }

  async start(handler: QueueHandler): Promise<void> {
    /**
     * A job belongs to no request: run in the context of whoever pushed it, it would inherit who
     * was signed in there.
     */
    this.#outsideRequests = AsyncLocalStorage.snapshot()
    this.#handler = handler
    this.#fill()
  }

  async stop(graceMs: number): Promise<void> {
    this.#handler = undefined
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    await settledWithin(Promise.allSettled(this.#running), graceMs)
  }

  #fill(): void {
    while (this.#handler && this.#running.size < this.options.concurrency) {
      const next = this.#waiting.shift()
      if (!next) return
      const handler = this.#handler
      const run = this.#outsideRequests(() => this.#run(next, handler)).finally(() => {
        this.#running.delete(run)
        this.#fill()
      })
      this.#running.add(run)
    }
  }

  async #run(message: Waiting, handler: QueueHandler): Promise<void> {
    try {
      await handler(message.body)
    } catch (error) {
      const decision = decideRetry(error, message)
      if (decision.type === 'retry' && this.#handler) this.#putOff(message, decision.delayMs)
    }
  }

  #putOff(message: Waiting, delayMs: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.#waiting.push({ ...message, attempt: message.attempt + 1 })
      this.#fill()
    }, delayMs)
    this.#timers.add(timer)
  }
}
