import type { HttpContext } from '@adonisjs/core/http'
import { listColleagueReadings } from '#app/access/actions/list_colleague_readings'

/** Colleagues who opened colleagues, for the privacy officer. */
export default class ColleagueReadingsController {
  async index({ inertia }: HttpContext) {
    return inertia.render('access/colleagues', await listColleagueReadings())
  }
}
