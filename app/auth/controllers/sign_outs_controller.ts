import type { HttpContext } from '@adonisjs/core/http'
import { recordSignIn } from '#app/auth/record_sign_in'
import { completedSignIn } from '#app/auth/session_data'

/** Ends the session on the server, and what the browser kept of it. */
export default class SignOutsController {
  async store(ctx: HttpContext) {
    const completed = completedSignIn(ctx.session)
    ctx.session.clear()
    ctx.session.regenerate()
    ctx.response.header('Clear-Site-Data', '"cache", "storage"')
    ctx.response.redirect().toPath('/sign-in')
    if (!completed) return
    const { personId, assurance } = completed
    await ctx.plane.database.transaction((trx) =>
      recordSignIn(ctx, trx, { action: 'sign_in.signed_out', personId, isThem: true, assurance })
    )
  }
}
