import type { Attempt } from '#app/auth/sign_in_throttle'
import type { ActiveConnection } from '#app/federation/connections'
import type { FederationRefusal, ProvenIdentity } from '#app/federation/contracts/proven_identity'
import type { FormDirectory } from '#app/federation/form_directory'

/** That a directory has found a password right, and whose it is there. */
export type DirectoryWord = { active: ActiveConnection; identity: ProvenIdentity }

type Answer =
  | { outcome: 'right_at_directory'; word: DirectoryWord }
  | { outcome: 'wrong' | 'directory_away'; details: Record<string, string> }

/** About the directory and not about the name: every name gets the same sentence then. */
export function isAway(why: FederationRefusal): boolean {
  return why === 'provider_unavailable' || why === 'provider_error'
}

/**
 * Asks the directory of the sign-in form; without a password for nobody at all, so that a name that
 * is ours costs what another one costs.
 */
export async function askDirectory(
  directory: FormDirectory,
  attempt: Attempt,
  password: string | null
): Promise<Answer> {
  const { active } = directory
  const isOurs = password === null
  const proof = isOurs
    ? await directory.proveNobody(attempt)
    : await directory.prove(attempt, password)
  if (proof.ok) return { outcome: 'right_at_directory', word: { active, identity: proof.identity } }
  const { why, detail } = proof
  const connectionId = active.connection.id
  const told = { step: 'federated', why, connectionId, ...(detail && { detail }) }
  return {
    outcome: isAway(why) ? 'directory_away' : 'wrong',
    details: isOurs ? { step: 'passphrase' } : told,
  }
}
