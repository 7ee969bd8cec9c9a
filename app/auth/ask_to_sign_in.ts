import type { HttpContext } from '@adonisjs/core/http'
import { DeviceProofRequiredException, SignInRequiredException } from '#app/auth/exceptions'
import { intend, lockedSignIn } from '#app/auth/session_data'
import { wantsJson } from '#app/http/wants_json'

/**
 * A page leads to sign-in and back again; from behind a locked screen, to the lock; where the key
 * of the device must sign first, to the page on which it does.
 *
 * @throws E_SIGN_IN_REQUIRED or E_DEVICE_PROOF_REQUIRED (401) for whoever asked for JSON
 */
export async function askToSignIn(ctx: HttpContext): Promise<void> {
  if (ctx.deviceProofDue) return askForDevice(ctx)
  if (wantsJson(ctx)) throw new SignInRequiredException()

  const { request, response, session } = ctx
  if (lockedSignIn(session)) return response.redirect().status(303).toPath('/locked')
  if (request.method() === 'GET') intend(session, request.url())
  response.redirect().toPath('/sign-in')
}

/** In place, so that nothing is written for whoever only has the cookie. */
async function askForDevice(ctx: HttpContext): Promise<void> {
  if (wantsJson(ctx)) throw new DeviceProofRequiredException()
  if (ctx.request.method() !== 'GET') return ctx.response.redirect().status(303).toPath('/')
  ctx.inertia.clearHistory()
  ctx.response.status(401).send(await ctx.inertia.render('devices/proof', {}))
}
