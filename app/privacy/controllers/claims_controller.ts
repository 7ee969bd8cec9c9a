import type { HttpContext } from '@adonisjs/core/http'
import { trustPage } from '#app/privacy/claims'

/** What is claimed, what backs it, and what is not there. */
export default class ClaimsController {
  async index({ inertia }: HttpContext) {
    return inertia.render('privacy/trust', await trustPage())
  }
}
