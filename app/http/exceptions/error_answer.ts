import { isDatabaseUnreachable } from '#app/tenants/database_unreachable'
import type { ErrorProps } from '#resources/inertia/contract'

export type ErrorAnswer = { status: number; code: string; kind: ErrorProps['kind'] | 'framework' }

/** Left to the framework: it sends the person back to the form with sentences. */
const frameworkCodes = new Set(['E_VALIDATION_ERROR'])

const databaseAway = { status: 503, code: 'E_DATABASE_UNAVAILABLE', kind: 'unavailable' } as const

/** What to tell of an error. Details stay in the technical log. */
export function answerOf(error: unknown): ErrorAnswer {
  if (isDatabaseUnreachable(error)) return { ...databaseAway }
  const given = (error ?? {}) as { code?: unknown; status?: number }
  const { status = 500 } = given
  const code = isOurs(given.code) ? given.code : 'E_UNKNOWN'
  if (frameworkCodes.has(code)) return { status, code, kind: 'framework' }
  return { status, code, kind: kindOf(status, code) }
}

/** A database's or a socket's own code tells an attacker about the house, and a reader nothing. */
function isOurs(code: unknown): code is string {
  return typeof code === 'string' && code.startsWith('E_')
}

function kindOf(status: number, code: string): ErrorProps['kind'] {
  if (code === 'E_INTEGRITY' || code === 'E_KEY_INTEGRITY') return 'damaged'
  if (code === 'E_PATIENT_ERASED' || code === 'E_NO_PATIENT_KEY') return 'erased'
  if (code === 'E_AUDIT_UNAVAILABLE') return 'log_unavailable'
  if (code === 'E_BAD_CSRF_TOKEN') return 'expired'
  if (status === 404) return 'not_found'
  if (status === 403) return 'forbidden'
  if (status === 401 || status === 419) return 'expired'
  if (status === 503) return 'unavailable'
  return 'failed'
}
