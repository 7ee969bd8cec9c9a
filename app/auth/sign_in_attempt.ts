import type { HttpContext } from '@adonisjs/core/http'
import { knownDevice } from '#app/auth/known_device'
import type { Attempt } from '#app/auth/sign_in_throttle'

/** What the throttle counts. The address is the peer's, or a declared proxy's word for it. */
export function attemptOf(ctx: HttpContext, signInName: string): Attempt {
  return { signInName, address: ctx.request.ip(), knownDeviceId: knownDevice(ctx, signInName) }
}
