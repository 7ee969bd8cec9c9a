import type { HttpContext } from '@adonisjs/core/http'
import { isProved } from '#app/account/is_proved'
import { provedUntil } from '#app/auth/session_data'

/** Until when changes are let through, as an instant; null: a factor must be given first. */
export function shownProof(ctx: HttpContext): string | null {
  const until = isProved(ctx) ? provedUntil(ctx.session) : null
  return until === null ? null : new Date(until).toISOString()
}
