import type { HttpContext } from '@adonisjs/core/http'
import { consoleOverview } from '#app/monitoring/console_overview'

/** What operators see: sites, tenants, health. No patient and no member of staff. */
export default class ConsoleController {
  async index({ inertia }: HttpContext) {
    return inertia.render('console/index', await consoleOverview())
  }
}
