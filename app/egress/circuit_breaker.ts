export type BreakerVerdict =
  { readonly open: false } | { readonly open: true; readonly retryAt: Date }

const failuresToOpen = 5
const openSecondsFirst = 30
const openSecondsMax = 300
const holdSecondsMax = 3_600

/**
 * Spares a provider that is down and the people who wait for it. Five failures in a row open it for
 * 30 s; then one call may try, and each failed try doubles the wait, up to 5 min. `hold` is what the
 * provider itself asked for with `Retry-After`. Pure: it knows no clock but the one it is handed.
 */
export class CircuitBreaker {
  #failures = 0
  #openSeconds = openSecondsFirst
  #closedUntil = 0

  /** Asks for a try. A half-open breaker gives one and stays shut to others until it is answered. */
  ask(now: Date): BreakerVerdict {
    if (now.getTime() < this.#closedUntil)
      return { open: true, retryAt: new Date(this.#closedUntil) }
    if (this.#failures >= failuresToOpen) this.#shutFor(this.#openSeconds, now)
    return { open: false }
  }

  succeeded(): void {
    this.#failures = 0
    this.#openSeconds = openSecondsFirst
    this.#closedUntil = 0
  }

  failed(now: Date): void {
    const wasHalfOpen = this.#failures >= failuresToOpen
    this.#failures += 1
    if (this.#failures < failuresToOpen) return

    if (wasHalfOpen) this.#openSeconds = Math.min(this.#openSeconds * 2, openSecondsMax)
    this.#shutFor(this.#openSeconds, now)
  }

  /** The provider asked for silence; a longer wish than an hour is cut to an hour. */
  hold(seconds: number, now: Date): void {
    this.#shutFor(Math.min(Math.max(seconds, 0), holdSecondsMax), now)
  }

  #shutFor(seconds: number, now: Date): void {
    this.#closedUntil = Math.max(this.#closedUntil, now.getTime() + seconds * 1_000)
  }
}
