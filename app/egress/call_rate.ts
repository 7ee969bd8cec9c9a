/**
 * A bucket of calls that refills evenly, so that one tenant's mistake does not use up a provider's
 * limits or the machine. Pure: it is handed the time.
 */
export class CallRate {
  #left: number
  #filledAt: number

  constructor(
    private readonly callsPerMinute: number,
    now: Date
  ) {
    this.#left = callsPerMinute
    this.#filledAt = now.getTime()
  }

  /** Takes one call; false when the tenant has used its share. */
  take(now: Date): boolean {
    const minutes = Math.max(0, now.getTime() - this.#filledAt) / 60_000
    this.#left = Math.min(this.callsPerMinute, this.#left + minutes * this.callsPerMinute)
    this.#filledAt = now.getTime()
    if (this.#left < 1) return false

    this.#left -= 1
    return true
  }
}
