import type { HttpContext } from '@adonisjs/core/http'
import { setDevicePolicy } from '#app/devices/actions/set_device_policy'
import { answerDevice, refuseDeviceForm } from '#app/devices/answer'
import { devicePolicy } from '#app/devices/device_policy'
import { devicePolicyValidator } from '#app/devices/validators/devices'
import { wantsJson } from '#app/http/wants_json'

const page = '/administration/devices/policy'

/** What the tenant demands of the browsers its staff work in. */
export default class DevicePoliciesController {
  async show(ctx: HttpContext) {
    const policy = await devicePolicy()
    const isHereEnrolled = isEnrolled(ctx)
    if (wantsJson(ctx)) return ctx.response.json({ policy })
    return ctx.inertia.render('devices/policy', { policy, isHereEnrolled })
  }

  async update(ctx: HttpContext) {
    const [invalid, policy] = await ctx.request.tryValidateUsing(devicePolicyValidator)
    if (invalid) return refuseDeviceForm(ctx, invalid, page)
    return answerDevice(ctx, await setDevicePolicy(policy, isEnrolled(ctx)), page, 'policy')
  }
}

function isEnrolled({ person }: HttpContext): boolean {
  return person !== undefined && person.limits.trust !== 'unknown'
}
