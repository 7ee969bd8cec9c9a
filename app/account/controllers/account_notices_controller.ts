import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { peopleOf } from '#app/auth/people'

/** The person has read what was changed about their sign-in. */
export default class AccountNoticesController {
  async store(ctx: HttpContext) {
    const { id, signIn } = currentPerson(ctx)
    const { markSeen } = peopleOf(ctx.plane).notice
    await ctx.plane.database.query(markSeen, [id, new Date(signIn.signedInAt)])
    ctx.response.redirect().back()
  }
}
