/**
 * Why a directory gave no answer to use. `unreachable`, `untrusted`, `unencrypted` and `unavailable`
 * are about this server, and the next may do better; `refused` is an answer, with its result code.
 */
export type LdapFailure =
  /** No connection: its name, its port, its time, or not allowed by the operator. */
  | { readonly type: 'unreachable'; readonly code: string }
  /** Its certificate is not by the authority we trust, not for this name, or not of today. */
  | { readonly type: 'untrusted'; readonly code: string }
  /** It would not begin to encrypt (StartTLS), so nothing was said to it. */
  | { readonly type: 'unencrypted' }
  /** Busy, shutting down, silent, or speaking what is not LDAP. */
  | { readonly type: 'unavailable'; readonly code: string }
  /** An LDAP result that is not success (RFC 4511 appendix A), with the server's words. */
  | { readonly type: 'refused'; readonly result: number; readonly message: string }

/** 51 busy, 52 unavailable, 80 other: this server can not now, another may. */
const unavailableResults: ReadonlySet<number> = new Set([51, 52, 80])

export function refusedBy(result: number, message: string): LdapFailure {
  if (unavailableResults.has(result)) return { type: 'unavailable', code: `LDAP_${result}` }
  return { type: 'refused', result, message }
}

/** True when the next server of the list should be asked. */
export function isWorthAnother(failure: LdapFailure): boolean {
  return failure.type !== 'refused'
}
