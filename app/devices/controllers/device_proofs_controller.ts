import type { HttpContext } from '@adonisjs/core/http'
import { proveDevice } from '#app/devices/actions/prove_device'
import { createDeviceChallenge } from '#app/devices/device_challenge'
import { leaveUntouched } from '#app/auth/session_state'
import { deviceProofValidator } from '#app/devices/validators/devices'

/** What the page of an enrolled browser does by itself: ask for a challenge, and sign it. */
export default class DeviceProofsController {
  ask(ctx: HttpContext) {
    leaveUntouched(ctx)
    return ctx.response.json({ challenge: createDeviceChallenge(ctx) })
  }

  async store(ctx: HttpContext) {
    const [invalid, proof] = await ctx.request.tryValidateUsing(deviceProofValidator)
    const outcome = invalid ? 'refused' : await proveDevice(ctx, proof)
    const isGood = outcome === 'proved' || outcome === 'pending'
    return ctx.response.status(isGood ? 200 : 403).json({ outcome })
  }
}
