import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { askToSignIn } from '#app/auth/ask_to_sign_in'

/** Routes of the operators' console; on a tenant's host they do not exist. */
export default class OperatorMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (ctx.plane?.kind !== 'console') {
      throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    }
    return ctx.operator ? next() : askToSignIn(ctx)
  }
}
