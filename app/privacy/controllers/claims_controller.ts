import type { HttpContext } from '@adonisjs/core/http'
import { localeOf } from '#app/http/locale'
import { trustPage } from '#app/privacy/claims'

/** What is claimed, what backs it, and what is not there. */
export default class ClaimsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('privacy/trust', await trustPage(localeOf(ctx)))
  }
}
