import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { provedUntil } from '#app/auth/session_data'

/** Where only passkeys count, a code proves nothing for whoever has a passkey. */
export function isProved(ctx: HttpContext): boolean {
  return currentPerson(ctx).obligation !== 'use_passkey' && provedUntil(ctx.session) !== null
}
