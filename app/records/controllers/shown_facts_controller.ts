import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { showIdentifiers } from '#app/records/actions/show_identifiers'
import { showPlace } from '#app/records/actions/show_place'
import { showPlaceValidator } from '#app/records/validators/records'

/** What stands masked on every page and is shown when somebody asks, each time in the log. */
export default class ShownFactsController {
  async identifiers({ params, response }: HttpContext) {
    return response.json(await showIdentifiers(currentStaff(), params.id))
  }

  async place({ params, request, response }: HttpContext) {
    const { purpose } = await request.validateUsing(showPlaceValidator)
    return response.json(await showPlace(currentStaff(), params.id, purpose))
  }
}
