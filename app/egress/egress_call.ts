import type { EgressOccasion, EgressSource } from '#app/egress/declared_egress'

export type QueryValue = string | number | boolean

/** JSON as it goes on the wire; `undefined` members are left out. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue }

/** One request to the broker. The tenant is the current one; host, method and path come from the template. */
export interface EgressCall {
  readonly source: EgressSource
  readonly template: string
  /** @default 'use' */
  readonly occasion?: EgressOccasion
  readonly parameters?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, QueryValue>>
  /** The body; written as JSON, or as a form of plain members where the declaration says so. */
  readonly json?: JsonValue
  /** Where the declaration says `isWithToken`. */
  readonly token?: string
  /** Whom the data is about; required as soon as anything personal travels. */
  readonly patientId?: string
  /** What makes this one disclosure and not two, e.g. a delivery or meeting id. @default a new one per call */
  readonly subjectKey?: string
}

export interface EgressResponse {
  readonly status: number
  /** Lower-case names; a repeated header is joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The body read as JSON; undefined when it is not JSON. Parse it before use. */
  readonly json: unknown
  /** From `Retry-After`, whatever its form; null without one. */
  readonly retryAfterSeconds: number | null
}

export type RefusalReason =
  | 'not_active'
  | 'template_unknown'
  | 'parameter_invalid'
  | 'undeclared_field'
  | 'undeclared_category'
  | 'patient_missing'
  | 'protected_person'
  | 'secret_missing'
  | 'body_too_large'
  | 'rate_exceeded'
  | 'address_refused'
  | 'port_refused'

/** The code an administrator finds in the log and in the audit for a refusal. */
export type RefusalCode = `E_${Uppercase<RefusalReason>}`

export function refusalCode(reason: RefusalReason): RefusalCode {
  return `E_${reason.toUpperCase()}` as RefusalCode
}

export interface Refusal {
  readonly type: 'refused'
  readonly reason: RefusalReason
  readonly code: RefusalCode
  /** The name of the field or parameter, never its value. */
  readonly field?: string
}

/**
 * Why there is no answer. Up to `timed_out_before_sent` nothing has left and a repeat is safe; from
 * `timed_out_after_sent` on the provider may have acted, so the caller records `unknown`.
 */
export type EgressFailure =
  | Refusal
  | { readonly type: 'breaker_open'; readonly retryAt: Date }
  | { readonly type: 'unreachable'; readonly code: string }
  | { readonly type: 'timed_out_before_sent' }
  | { readonly type: 'timed_out_after_sent' }
  | { readonly type: 'lost_after_sent'; readonly code: string }
  | { readonly type: 'too_large'; readonly limitBytes: number }

export function refused(reason: RefusalReason, field?: string): Refusal {
  return { type: 'refused', reason, code: refusalCode(reason), ...(field && { field }) }
}

/** True when the provider can not have seen the call. */
export function wasNotSent(failure: EgressFailure): boolean {
  return ['refused', 'breaker_open', 'unreachable', 'timed_out_before_sent'].includes(failure.type)
}
