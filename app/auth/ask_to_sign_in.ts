import type { HttpContext } from '@adonisjs/core/http'
import { SignInRequiredException } from '#app/auth/exceptions'
import { intend } from '#app/auth/session_data'
import { wantsJson } from '#app/http/wants_json'

/**
 * A page leads to sign-in and back again.
 *
 * @throws E_SIGN_IN_REQUIRED (401) for whoever asked for JSON
 */
export function askToSignIn(ctx: HttpContext): void {
  if (wantsJson(ctx)) throw new SignInRequiredException()

  const { request, response, session } = ctx
  if (request.method() === 'GET') intend(session, request.url())
  response.redirect().toPath('/sign-in')
}
