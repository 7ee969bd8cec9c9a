export interface QueueMessage {
  /** The job's MACed envelope. */
  readonly body: string
  /** Runs at most, the first included. */
  readonly attempts: number
  /** Before the second run; doubled for each run after it. */
  readonly backoffMs: number
}

/** Resolves when the message is dealt with; throws when the run failed. */
export type QueueHandler = (body: string) => Promise<void>

/**
 * Carries messages to a worker, at least once and in no promised order. A driver may lose
 * everything it holds: the truth lies in PostgreSQL and the sweeper dispatches again.
 */
export abstract class QueueDriver {
  /**
   * Hands over a message; it may be run before this resolves.
   *
   * @throws E_QUEUE_FULL or E_QUEUE_UNREACHABLE when the queue did not take it
   */
  abstract push(message: QueueMessage): Promise<void>

  /** Begins to take messages, those pushed earlier included. Runs `concurrency` at a time. */
  abstract start(handler: QueueHandler): Promise<void>

  /** Takes no more and waits for what runs, at most `graceMs`. Safe to call twice. */
  abstract stop(graceMs: number): Promise<void>
}
