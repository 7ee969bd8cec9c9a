import type { JobClass, JobPayload } from '#app/jobs/job'

/** The jobs of the program by the name that travels. */
export class JobRegistry {
  readonly #classes = new Map<string, JobClass>()

  /** @throws when another class has the name already */
  add<Payload extends JobPayload>(jobClass: JobClass<Payload>): void {
    const known = this.#classes.get(jobClass.jobName)
    const added = jobClass as unknown as JobClass
    if (known && known !== added) throw new Error(`Two jobs are named ${jobClass.jobName}`)
    this.#classes.set(jobClass.jobName, added)
  }

  find(jobName: string): JobClass | undefined {
    return this.#classes.get(jobName)
  }
}
