import type { ApplicationService } from '@adonisjs/core/types'
import { JobQueue } from '#app/jobs/job_queue'
import { JobRegistry } from '#app/jobs/job_registry'

/** How long a stopping process waits for jobs that run. */
const stopMsMax = 20_000

/**
 * One queue for the process. Every process may dispatch; the web process also works, so that an
 * installation on one machine needs nothing beside it.
 */
export default class JobsProvider {
  #queue: JobQueue | undefined

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(JobRegistry, () => new JobRegistry())
    this.app.container.singleton(JobQueue, async () => {
      this.#queue = await this.#createQueue()
      return this.#queue
    })
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const queue = await this.app.container.make(JobQueue)
    await queue.start()
  }

  async shutdown() {
    await this.#queue?.stop(stopMsMax)
  }

  async #createQueue(): Promise<JobQueue> {
    const { createQueueDriver } = await import('#app/jobs/create_queue_driver')
    const { JobRunner } = await import('#app/jobs/job_runner')
    const { tenants } = await import('#app/tenants/tenant_directory')
    const registry = await this.app.container.make(JobRegistry)
    const runner = new JobRunner(
      registry,
      (slug) => tenants.bySlug(slug),
      (jobClass) => this.app.container.make(jobClass)
    )
    return new JobQueue(createQueueDriver(), runner, await this.app.container.make('logger'))
  }
}
