/**
 * What became of one message. `accepted`: the relay took it. `temporary`: try again later.
 * `permanent`: it will never be taken. `unknown`: it may have been taken, so never send it blindly again.
 */
export type SmtpOutcome =
  | { readonly type: 'accepted'; readonly reply: string }
  | { readonly type: 'temporary'; readonly code: string }
  | { readonly type: 'permanent'; readonly code: string }
  | { readonly type: 'unknown'; readonly code: string }

/** What is known when sending went wrong. */
export interface SmtpFailure {
  /** The relay's reply code, if it gave one. */
  readonly responseCode?: number
  /** The library's own code: EAUTH, ETIMEDOUT, ECONNECTION … */
  readonly code?: string
  /** Whether the final dot may have been written. */
  readonly wasMessageWritten: boolean
}

/** Faults of set-up that repeating does not mend. */
const permanentCodes: ReadonlySet<string> = new Set([
  'EAUTH',
  'ENOAUTH',
  'EREQUIRETLS',
  'ETLS',
  'ECONFIG',
])

/**
 * Judges a failure (RFC 5321): 4xx may pass, 5xx will not, and silence after the final dot means
 * that nobody knows. Everything before the dot may be repeated. Pure.
 */
export function smtpOutcome(failure: SmtpFailure): SmtpOutcome {
  const { responseCode, code = 'ECONNECTION', wasMessageWritten } = failure
  if (responseCode && responseCode >= 500) return { type: 'permanent', code: `${responseCode}` }
  if (responseCode && responseCode >= 400) return { type: 'temporary', code: `${responseCode}` }
  if (wasMessageWritten) return { type: 'unknown', code }
  return permanentCodes.has(code) ? { type: 'permanent', code } : { type: 'temporary', code }
}
