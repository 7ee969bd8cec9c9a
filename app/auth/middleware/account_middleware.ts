import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { askToSignIn } from '#app/auth/ask_to_sign_in'

/** The account page and its acts: for whoever has given both factors, on either plane. */
export default class AccountMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    return ctx.person ? next() : askToSignIn(ctx)
  }
}
