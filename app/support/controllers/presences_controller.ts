import type { HttpContext } from '@adonisjs/core/http'
import { leaveUntouched } from '#app/auth/session_state'
import { supportPresences } from '#app/support/actions/list_support'

/** Asked every few seconds by open pages: is support here, and does it still hold. */
export default class PresencesController {
  async show(ctx: HttpContext) {
    leaveUntouched(ctx)
    const { response, support, signedIn } = ctx
    const isAdministrator = signedIn?.roles.includes('administrator') ?? false
    response.json({
      holds: support !== undefined,
      here: isAdministrator ? await supportPresences() : [],
    })
  }
}
