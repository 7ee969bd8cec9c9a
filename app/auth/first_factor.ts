import type { BegunSignIn } from '#app/auth/session_facts'

/** What the log says of a second factor given after the word of a directory. */
export function firstFactor(begun: BegunSignIn | null): Record<string, string> {
  const connectionId = begun?.federation?.connectionId
  return connectionId ? { first: 'federated', connectionId } : {}
}
