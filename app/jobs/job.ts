/** Ids and small facts only: the queue may be Redis, and nothing about a person is kept there. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>

type JobOptions = {
  /** Runs at most, the first included. */
  readonly attempts: number
  /** Before the second run; doubled for each run after it. */
  readonly backoffMs: number
  /** After this the signal aborts and the run counts as failed. */
  readonly timeoutMs: number
}

/**
 * One piece of background work inside one tenant. The constructor takes dependencies, the payload
 * comes from the queue. A queue may run a job twice or lose it, so `execute` is safe to repeat and
 * what it works on lies in PostgreSQL.
 */
export abstract class Job<Payload extends JobPayload = JobPayload> {
  #payload: Payload | undefined

  get payload(): Payload {
    if (this.#payload === undefined) throw new Error('A job was executed without its payload')
    return this.#payload
  }

  /** Gives the job what it was dispatched with. */
  take(payload: Payload): this {
    this.#payload = payload
    return this
  }

  abstract execute(signal: AbortSignal): Promise<void>
}

/** A job's class as it is registered and dispatched. */
export interface JobClass<Payload extends JobPayload = JobPayload> {
  /** `<domain>.<verb>`, unique in the program; it is what travels. */
  readonly jobName: string
  readonly options: JobOptions
  new (...dependencies: never[]): Job<Payload>
}
