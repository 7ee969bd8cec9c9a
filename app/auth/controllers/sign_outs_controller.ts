import type { HttpContext } from '@adonisjs/core/http'
import { holdsDeviceKey } from '#app/auth/bound_cookie'
import { recordSignIn } from '#app/auth/record_sign_in'
import { completedSignIn } from '#app/auth/session_data'

/**
 * Ends the session on the server, and what the browser kept of it. Of an enrolled device the key
 * stays, for it lies in the same storage; nothing about anybody does (docs/decisions/0019).
 */
export default class SignOutsController {
  async store(ctx: HttpContext) {
    const completed = completedSignIn(ctx.session)
    ctx.session.clear()
    ctx.session.regenerate()
    const kept = holdsDeviceKey(ctx) ? '"cache"' : '"cache", "storage"'
    ctx.response.header('Clear-Site-Data', kept)
    ctx.response.redirect().toPath('/sign-in')
    if (!completed) return
    const { personId, assurance } = completed
    const details = ctx.request.input('why') === 'idle' ? { why: 'idle' } : undefined
    await ctx.plane.database.transaction((trx) =>
      recordSignIn(ctx, trx, {
        action: 'sign_in.signed_out',
        personId,
        isThem: true,
        assurance,
        details,
      })
    )
  }
}
