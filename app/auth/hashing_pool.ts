import { Exception } from '@adonisjs/core/exceptions'

/** One derivation holds 19 MiB, so four at a time hold 76 MiB whatever the load. */
const RUNNING_MAX = 4

/** About half a second of waiting; who comes later is told to come back. */
const WAITING_MAX = 200

export class HashingBusyException extends Exception {
  static override status = 503
  static override code = 'E_SIGN_IN_BUSY'
  static override message =
    'Very many people are signing in at this moment. Nothing was changed. Try again in a minute.'
}

/** Lets a bounded number of memory-hard derivations run, and a bounded number wait in turn. */
export class HashingPool {
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(
    readonly runningMax: number = RUNNING_MAX,
    readonly waitingMax: number = WAITING_MAX
  ) {}

  /** @throws E_SIGN_IN_BUSY (503) when too many wait already */
  async run<T>(derive: () => Promise<T>): Promise<T> {
    await this.#enter()
    try {
      return await derive()
    } finally {
      this.#leave()
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < this.runningMax) {
      this.#running += 1
      return
    }
    if (this.#waiting.length >= this.waitingMax) throw new HashingBusyException()
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** The place is handed to the next in turn, so the count stays the same. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#running -= 1
  }
}
