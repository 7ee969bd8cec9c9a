import type { Logger } from '@adonisjs/core/logger'
import { runAs, systemActor } from '#app/audit/actor'
import type { JobQueue } from '#app/jobs/job_queue'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type TenantSweeperOptions = {
  readonly queue: JobQueue
  readonly logger: Logger
  readonly allTenants: () => Promise<readonly TenantScope[]>
}

/**
 * Looks at every tenant at a slow pace for work that its tables still hold, whatever became of the
 * queue. A tenant that cannot be reached does not hold up the next.
 */
export abstract class TenantSweeper {
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  readonly #stopping = new AbortController()

  /** What is swept, for the technical log. */
  protected abstract readonly subject: string
  protected abstract readonly everyMs: number

  constructor(protected readonly options: TenantSweeperOptions) {}

  /** The work at the current tenant; `signal` aborts when the process stops. */
  protected abstract sweepCurrent(signal: AbortSignal): Promise<void>

  /** Sweeps now, for what an earlier process left, and then at its pace. */
  start(): void {
    this.#timer = setInterval(() => this.#round(), this.everyMs)
    this.#round()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#stopping.abort()
    await this.#running
  }

  /** One round over all tenants. */
  async sweep(): Promise<void> {
    try {
      for (const tenant of await this.options.allTenants()) {
        if (this.#stopping.signal.aborted) return
        await this.#sweepTenant(tenant)
      }
    } catch {
      this.options.logger.warn(`the tenants could not be listed for the ${this.subject} sweep`)
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
      await runInTenant(tenant, () =>
        runAs(systemActor, () => this.sweepCurrent(this.#stopping.signal))
      )
    } catch {
      this.options.logger.warn({ tenant: tenant.slug }, `the ${this.subject} sweep failed`)
    }
  }
}
