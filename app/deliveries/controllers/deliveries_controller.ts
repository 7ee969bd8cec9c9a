import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { openDeliveries } from '#app/deliveries/actions/open_deliveries'
import { decodeCursor } from '#app/tenants/keyset_cursor'

/** Every message that was sent to one patient, and what became of it. */
export default class DeliveriesController {
  async index({ inertia, params, request }: HttpContext) {
    const cursor = decodeCursor(request.qs().cursor)
    const props = await openDeliveries(currentStaff(), params.id, cursor)
    return inertia.render('records/deliveries', props)
  }
}
