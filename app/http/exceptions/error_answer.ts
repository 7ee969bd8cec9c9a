import type { ErrorProps } from '#resources/inertia/contract'

export type ErrorAnswer = { status: number; code: string; kind: ErrorProps['kind'] | 'framework' }

/** Left to the framework: it sends the person back to the form with sentences. */
const frameworkCodes = new Set(['E_VALIDATION_ERROR'])

/** What to tell of an error. Details stay in the technical log. */
export function answerOf(error: unknown): ErrorAnswer {
  const { code = 'E_UNKNOWN', status = 500 } = error as { code?: string; status?: number }
  if (frameworkCodes.has(code)) return { status, code, kind: 'framework' }
  return { status, code, kind: kindOf(status, code) }
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
