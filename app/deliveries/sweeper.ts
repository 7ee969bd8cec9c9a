import type { Logger } from '@adonisjs/core/logger'
import { runAs, systemActor } from '#app/audit/actor'
import { SendDeliveries } from '#app/deliveries/jobs/send_deliveries'
import { sweepDeliveries } from '#app/deliveries/sweep_deliveries'
import type { JobQueue } from '#app/jobs/job_queue'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

const sweepEveryMs = 15_000

type SweeperOptions = {
  readonly queue: JobQueue
  readonly logger: Logger
  readonly allTenants: () => Promise<readonly TenantScope[]>
}

/**
 * Looks at every tenant's outbox at a slow pace and dispatches again what the queue lost. When the
 * queue does not answer at all, it does the work itself: then messages are late, not lost.
 */
export class DeliverySweeper {
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  readonly #stopping = new AbortController()

  constructor(private readonly options: SweeperOptions) {}

  /** Sweeps now, for what an earlier process left, and then at its pace. */
  start(): void {
    this.#timer = setInterval(() => this.#round(), sweepEveryMs)
    this.#round()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#stopping.abort()
    await this.#running
  }

  /** One round over all tenants. A tenant that can not be reached does not hold up the next. */
  async sweep(): Promise<void> {
    try {
      for (const tenant of await this.options.allTenants()) {
        if (this.#stopping.signal.aborted) return
        await this.#sweepTenant(tenant)
      }
    } catch {
      this.options.logger.warn('the tenants could not be listed for the delivery sweep')
    }
  }

  /** A round that takes longer than the pace is not overtaken by the next. */
  #round(): void {
    this.#running ??= this.sweep().finally(() => {
      this.#running = undefined
    })
  }

  async #sweepTenant(tenant: TenantScope): Promise<void> {
    try {
      await runInTenant(tenant, () => runAs(systemActor, () => this.#sweepCurrent()))
    } catch {
      this.options.logger.warn({ tenant: tenant.slug }, 'the delivery sweep failed')
    }
  }

  async #sweepCurrent(): Promise<void> {
    const isDue = await sweepDeliveries(new Date())
    if (!isDue) return
    const isDispatched = await this.options.queue.dispatch(SendDeliveries, {})
    if (!isDispatched) await new SendDeliveries().execute(this.#stopping.signal)
  }
}
