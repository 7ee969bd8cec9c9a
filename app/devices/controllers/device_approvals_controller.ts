import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { admitDevice } from '#app/devices/actions/admit_device'
import { answerDevice } from '#app/devices/answer'
import { deviceBy } from '#app/devices/find_device'

/** An administrator lets a device in that somebody else has enrolled. */
export default class DeviceApprovalsController {
  async store(ctx: HttpContext) {
    const { id } = await deviceBy(ctx.params.id)
    const admitted = await admitDevice(id, currentStaff().staffId)
    return answerDevice(ctx, admitted, '/administration/devices', 'approved')
  }
}
