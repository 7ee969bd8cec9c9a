import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'

/** "Stay signed in": the request itself is what keeps the session from ending. */
export default class SessionRenewalsController {
  store(ctx: HttpContext) {
    const { idleMinutes, endsAt } = currentPerson(ctx).limits
    return ctx.response.json({ idleMinutes, endsAt: new Date(endsAt).toISOString() })
  }
}
