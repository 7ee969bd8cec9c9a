import { lookUpHash, normaliseSignInName } from '#app/auth/people'
import type { Attempt } from '#app/auth/sign_in_throttle'
import { forgetAttempts } from '#app/auth/statements/throttle_statements'
import type { Lockout } from '#app/federation/contracts/protocol'
import { countGuess, uncountGuess } from '#app/federation/statements/guess_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Stands in front of the directory's own lock, which shuts a person out of the whole hospital: from
 * here come fewer wrong passwords than that takes. Half of them at most from browsers the person has
 * never used, so that strangers cannot use up those of the person at their usual PC.
 */
export class DirectoryGuesses {
  constructor(
    readonly connectionId: string,
    readonly lockout: Lockout
  ) {}

  /** Counts the attempt; false when it may not be made, whoever's name it is. */
  async admits(attempt: Attempt): Promise<boolean> {
    const { wrongPasswords, withinMinutes } = this.lockout
    const most = wrongPasswords - 1
    const fromHere = attempt.knownDeviceId ? most : Math.max(1, Math.floor(most / 2))
    const values = [this.#key(attempt), fromHere, withinMinutes]
    const counted = await currentTenant().database.query(countGuess, values)
    return counted.length > 0
  }

  /** The password was right, and the directory forgets the wrong ones too. */
  async forget(attempt: Attempt): Promise<void> {
    await currentTenant().database.query(forgetAttempts, [this.#key(attempt)])
  }

  /** No directory was asked. */
  async takeBack(attempt: Attempt): Promise<void> {
    await currentTenant().database.query(uncountGuess, [this.#key(attempt)])
  }

  #key({ signInName }: Attempt): Buffer {
    const name = `${this.connectionId} ${normaliseSignInName(signInName)}`
    return lookUpHash(currentTenant(), 'directory guess', name)
  }
}
