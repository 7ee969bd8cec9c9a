import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Routes that serve a tenant do not exist on the operators' console. */
export default class TenantPlaneMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    if (ctx.plane.kind === 'tenant') return next()
    throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
  }
}
