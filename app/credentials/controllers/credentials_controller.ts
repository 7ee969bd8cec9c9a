import type { HttpContext } from '@adonisjs/core/http'
import { listCredentials } from '#app/credentials/actions/list_credentials'
import { wantsJson } from '#app/http/wants_json'

/** Who holds the credential of each service with personal data. */
export default class CredentialsController {
  async index(ctx: HttpContext) {
    const page = await listCredentials()
    return wantsJson(ctx) ? ctx.response.json(page) : ctx.inertia.render('credentials/index', page)
  }
}
