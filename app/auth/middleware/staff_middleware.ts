import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { askToSignIn } from '#app/auth/ask_to_sign_in'

/** Routes for staff who have given both factors. */
export default class StaffMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    return ctx.signedIn ? next() : askToSignIn(ctx)
  }
}
