import type { HttpContext } from '@adonisjs/core/http'
import { markDevice } from '#app/auth/known_device'
import { completeSignIn } from '#app/auth/session_data'
import type { GivenFactor } from '#app/auth/session_facts'

/** Both factors were right: a new session, a known browser, and on to where they wanted to go. */
export function finishSignIn(
  ctx: HttpContext,
  personId: string,
  signInName: string,
  given: GivenFactor
): void {
  const intended = completeSignIn(ctx.session, personId, given)
  markDevice(ctx, signInName)
  ctx.response
    .redirect()
    .status(303)
    .toPath(intended ?? '/')
}
