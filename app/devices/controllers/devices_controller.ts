import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { endDevice } from '#app/devices/actions/end_device'
import { listDevices } from '#app/devices/actions/list_devices'
import { reclassifyDevice } from '#app/devices/actions/reclassify_device'
import { answerDevice, refuseDeviceForm } from '#app/devices/answer'
import { devicePolicy } from '#app/devices/device_policy'
import { deviceBy } from '#app/devices/find_device'
import { classifyDeviceValidator } from '#app/devices/validators/devices'
import { wantsJson } from '#app/http/wants_json'

export const devicesPath = '/administration/devices'

/** The register of devices, for administrators. */
export default class DevicesController {
  async index(ctx: HttpContext) {
    const { state, trust, owner, cursor } = ctx.request.qs()
    const list = await listDevices({ state, trust, owner, cursor })
    if (wantsJson(ctx)) return ctx.response.json(list)
    const { staffId: selfId } = currentStaff()
    return ctx.inertia.render('devices/index', { ...list, policy: await devicePolicy(), selfId })
  }

  async update(ctx: HttpContext) {
    const { id } = await deviceBy(ctx.params.id)
    const [invalid, form] = await ctx.request.tryValidateUsing(classifyDeviceValidator)
    if (invalid) return refuseDeviceForm(ctx, invalid, devicesPath)
    return answerDevice(ctx, await reclassifyDevice(id, form.trust), devicesPath, 'classified')
  }

  async destroy(ctx: HttpContext) {
    const { id: deviceId } = await deviceBy(ctx.params.id)
    const { staffId: byStaffId } = currentStaff()
    const because = 'administrator'
    const ended = await endDevice({ deviceId, byStaffId, because, ownerId: null })
    return answerDevice(ctx, ended, devicesPath, 'revoked')
  }
}
