import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { endDevice } from '#app/devices/actions/end_device'
import { enrolDevice } from '#app/devices/actions/enrol_device'
import { answerDevice, refuseDeviceForm } from '#app/devices/answer'
import { deviceBy } from '#app/devices/find_device'
import { enrolDeviceValidator } from '#app/devices/validators/devices'

const page = '/account'

/** A person enrols the browser they sit at, and says when a device of theirs is lost. */
export default class OwnDevicesController {
  async store(ctx: HttpContext) {
    const [invalid, device] = await ctx.request.tryValidateUsing(enrolDeviceValidator)
    if (invalid) return refuseDeviceForm(ctx, invalid, page)
    const enrolled = await enrolDevice(ctx, device)
    const isPending = enrolled.ok && enrolled.value === 'pending'
    return answerDevice(ctx, enrolled, page, isPending ? 'enrolled_pending' : 'enrolled')
  }

  /** One click, and no factor: who finds the device missing must not have to search for another. */
  async destroy(ctx: HttpContext) {
    const { id: ownerId } = currentPerson(ctx)
    const { id: deviceId } = await deviceBy(ctx.params.id, ownerId)
    const ended = await endDevice({ deviceId, byStaffId: ownerId, because: 'lost', ownerId })
    return answerDevice(ctx, ended, page, 'lost')
  }
}
