import type { Logger } from '@adonisjs/core/logger'
import type { QueueDriver } from '#app/jobs/contracts/queue_driver'
import { errorCode } from '#app/jobs/error_code'
import type { JobClass, JobPayload } from '#app/jobs/job'
import { writeEnvelope } from '#app/jobs/job_envelope'
import type { JobRunner } from '#app/jobs/job_runner'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Where jobs are dispatched, and in a worker process also run. */
export class JobQueue {
  constructor(
    readonly driver: QueueDriver,
    readonly runner: JobRunner,
    readonly logger: Logger
  ) {}

  /**
   * Dispatches a job of the current tenant.
   *
   * @returns false when the queue did not take it. Nothing is lost by that: the caller's rows say
   *   what is to be done, and the sweeper comes back to them.
   */
  async dispatch<Payload extends JobPayload>(
    jobClass: JobClass<Payload>,
    payload: Payload
  ): Promise<boolean> {
    const body = writeEnvelope(currentTenant(), jobClass.jobName, payload)
    const { attempts, backoffMs } = jobClass.options
    try {
      await this.driver.push({ body, attempts, backoffMs })
      return true
    } catch (error) {
      this.logger.warn(
        { job: jobClass.jobName, code: errorCode(error) },
        'a job was not dispatched'
      )
      return false
    }
  }

  /** Makes this process a worker. */
  async start(): Promise<void> {
    await this.driver.start((body) => this.#run(body))
  }

  /** Lets what runs come to an end, at most `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.runner.interrupt()
    await this.driver.stop(graceMs)
  }

  async #run(body: string): Promise<void> {
    try {
      await this.runner.run(body)
    } catch (error) {
      this.logger.error({ code: errorCode(error) }, 'a job failed')
      throw error
    }
  }
}
