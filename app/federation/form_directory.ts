import { randomBytes, randomUUID } from 'node:crypto'
import type { Attempt } from '#app/auth/sign_in_throttle'
import { activeConnections, type ActiveConnection } from '#app/federation/connections'
import type { PasswordProtocol } from '#app/federation/contracts/protocol'
import type { Proof } from '#app/federation/contracts/proven_identity'
import { DirectoryGuesses } from '#app/federation/directory_guesses'
import type { Plane } from '#app/tenants/plane'

/**
 * The directory whose passwords the sign-in form takes as well: the tenant's only one with a
 * password of its own. Of several, each has a form of its own, for a password typed here would have
 * to be shown to one that does not know it.
 */
export async function formDirectory(plane: Plane): Promise<FormDirectory | null> {
  if (plane.kind === 'console') return null
  const active = await activeConnections()
  const only = onlyOneOf(active.flatMap(withPassword))
  return only && new FormDirectory(only.active, only.protocol)
}

/** The one there is; null without one, and where there are several. */
export function onlyOneOf<One>(all: readonly One[]): One | null {
  return all.length === 1 ? (all[0] ?? null) : null
}

function withPassword(active: ActiveConnection) {
  const { protocol } = active
  return protocol.way === 'password' ? [{ active, protocol }] : []
}

/** One directory with a password of its own, and the limit that stands before it. */
export class FormDirectory {
  readonly guesses: DirectoryGuesses

  constructor(
    readonly active: ActiveConnection,
    private readonly protocol: PasswordProtocol
  ) {
    const { id, settings } = active.connection
    this.guesses = new DirectoryGuesses(id, protocol.lockoutOf(settings))
  }

  /** Whether the name and password are right there; keeps the count of guesses as it does. */
  async prove(attempt: Attempt, password: string): Promise<Proof> {
    const { connection } = this.active
    const proof = await this.protocol.verify(connection, attempt.signInName, password)
    await this.#settle(attempt, proof)
    return proof
  }

  /** The same work and the same time for a name that is ours: nothing of what was typed travels. */
  async proveNobody(attempt: Attempt): Promise<Proof> {
    const madeUp = randomBytes(18).toString('base64url')
    const proof = await this.protocol.verify(this.active.connection, randomUUID(), madeUp)
    await this.#settle(attempt, proof)
    return proof
  }

  async #settle(attempt: Attempt, proof: Proof): Promise<void> {
    if (proof.ok) await this.guesses.forget(attempt)
    else if (proof.why === 'provider_unavailable') await this.guesses.takeBack(attempt)
  }
}
