import type { AuditEvent } from '#app/audit/audit_event'
import { insertEvents, insertValues } from '#app/audit/event_rows'
import { AuditUnavailableException } from '#app/audit/exceptions'
import type { PlaneDatabase } from '#app/tenants/plane_database'

type Written = { event: AuditEvent; mac: Buffer }
type Waiting = { events: Written[]; resolve: () => void; reject: (error: unknown) => void }

/** Events of one commit; a longer queue is written by the next one. */
const eventsPerCommitMax = 1_000

/**
 * Group commit: while one insert is on its way, the reads of other requests
 * gather, and the next insert carries them all. Nobody waits for more than two
 * commits, and one commit serves many readers.
 */
export class ReadBatch {
  #waiting: Waiting[] = []
  #writing = false

  constructor(readonly database: PlaneDatabase) {}

  /** Resolves when the events are on disk. @throws E_AUDIT_UNAVAILABLE */
  write(events: Written[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, resolve, reject })
      if (!this.#writing) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#writing = true
    while (this.#waiting.length > 0) await this.#commit(this.#take())
    this.#writing = false
  }

  #take(): Waiting[] {
    let count = 0
    let taken = 0
    while (taken < this.#waiting.length) {
      count += this.#waiting[taken]!.events.length
      if (taken > 0 && count > eventsPerCommitMax) break
      taken += 1
    }
    return this.#waiting.splice(0, taken)
  }

  async #commit(batch: Waiting[]): Promise<void> {
    try {
      const events = batch.flatMap((waiting) => waiting.events)
      await this.database.query(insertEvents, insertValues(events))
      for (const waiting of batch) waiting.resolve()
    } catch (error) {
      const unavailable = new AuditUnavailableException(undefined, { cause: error })
      for (const waiting of batch) waiting.reject(unavailable)
    }
  }
}
