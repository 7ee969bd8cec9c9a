import { E_JOB_REFUSED, E_JOB_TIMED_OUT } from '#app/jobs/exceptions'
import type { Job, JobClass, JobPayload } from '#app/jobs/job'
import { isAuthentic, readEnvelope } from '#app/jobs/job_envelope'
import type { JobRegistry } from '#app/jobs/job_registry'
import { settledWithin } from '#app/jobs/settled_within'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

type FindTenant = (slug: string) => Promise<TenantScope | null | undefined>
type MakeJob = (jobClass: JobClass) => Promise<Job>

/** Takes envelopes from the queue and executes each inside its tenant, never outside one. */
export class JobRunner {
  #stopping = new AbortController()

  constructor(
    readonly registry: JobRegistry,
    readonly findTenant: FindTenant,
    readonly make: MakeJob
  ) {}

  /**
   * @throws E_JOB_REFUSED for an envelope that is damaged, forged or edited; E_JOB_TIMED_OUT;
   *   and whatever the job itself throws
   */
  async run(body: string): Promise<void> {
    const envelope = readEnvelope(body)
    if (!envelope) throw new E_JOB_REFUSED(['it is not an envelope'])

    const tenant = await this.findTenant(envelope.tenant)
    if (!tenant) throw new E_JOB_REFUSED(['its tenant does not exist'])
    if (!isAuthentic(envelope, tenant)) throw new E_JOB_REFUSED(['its tenant did not write it'])

    const jobClass = this.registry.find(envelope.name)
    if (!jobClass) throw new E_JOB_REFUSED(['no job has that name'])

    const payload = JSON.parse(envelope.payload) as JobPayload
    await runInTenant(tenant, () => this.#execute(jobClass, payload))
  }

  /** Tells the jobs that run to come to an end; what they leave is found again. */
  interrupt(): void {
    this.#stopping.abort()
    this.#stopping = new AbortController()
  }

  async #execute(jobClass: JobClass, payload: JobPayload): Promise<void> {
    const job = await this.make(jobClass)
    const { timeoutMs } = jobClass.options
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), this.#stopping.signal])
    const work = job.take(payload).execute(signal)
    const isDone = await settledWithin(work, timeoutMs)
    if (!isDone) throw new E_JOB_TIMED_OUT([jobClass.jobName, timeoutMs])
  }
}
