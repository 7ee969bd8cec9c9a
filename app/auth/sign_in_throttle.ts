import { lookUpHash, normaliseSignInName } from '#app/auth/people'
import {
  countAttempt,
  forgetAttempts,
  uncountAttempt,
} from '#app/auth/statements/throttle_statements'
import type { Plane } from '#app/tenants/plane'

/** Attempts without waiting. A whole hospital may stand behind one address. */
const FREE_PER_ACCOUNT = 5
const FREE_PER_ADDRESS = 100

export type Attempt = {
  signInName: string
  /** The peer's address, or what a declared proxy says it is. */
  address: string
  /** A browser this account has signed in from before; it is counted by itself. */
  knownDeviceId: string | null
}

/**
 * Makes guessing slow by account and by address, the same for names that exist and names that
 * do not. Waits grow from 15 seconds to 15 minutes. A known device has a count of its own, so
 * that nobody is locked out of their usual PC by somebody else's guessing (IAM-03).
 */
export class SignInThrottle {
  constructor(readonly plane: Plane) {}

  /** Counts the attempt; false when it must wait and may not be made. */
  async admits(attempt: Attempt): Promise<boolean> {
    const address = await this.#count(this.#addressKey(attempt), FREE_PER_ADDRESS)
    return address && (await this.#count(this.#accountKey(attempt), FREE_PER_ACCOUNT))
  }

  /** Both factors were right: the account's count is forgotten, the address's is lowered. */
  async succeeded(attempt: Attempt): Promise<void> {
    await this.plane.database.query(forgetAttempts, [this.#accountKey(attempt)])
    await this.uncount(attempt)
  }

  /** The passphrase was right: no guess from this address, but the account's count stays. */
  async uncount(attempt: Attempt): Promise<void> {
    await this.plane.database.query(uncountAttempt, [this.#addressKey(attempt), FREE_PER_ADDRESS])
  }

  async #count(key: Buffer, free: number): Promise<boolean> {
    const counted = await this.plane.database.query(countAttempt, [key, free])
    return counted.length > 0
  }

  #accountKey({ signInName, knownDeviceId }: Attempt): Buffer {
    const name = normaliseSignInName(signInName)
    const kind = knownDeviceId ? `known device ${knownDeviceId}` : 'account'
    return lookUpHash(this.plane, kind, name)
  }

  #addressKey({ address, knownDeviceId }: Attempt): Buffer {
    const kind = knownDeviceId ? `address of known device ${knownDeviceId}` : 'address'
    return lookUpHash(this.plane, kind, address)
  }
}
