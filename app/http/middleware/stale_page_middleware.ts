import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * A page that was loaded under another policy is told to load anew (409, by the
 * Inertia middleware) before anything is read for it: one opening of a record
 * is then one event, and what the last act had to say is kept for the reload.
 */
export default class StalePageMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    if (!isStale(ctx)) return next()
    ctx.session.reflash()
    return ctx.response.send('')
  }
}

function isStale({ request, inertia }: HttpContext): boolean {
  if (!request.header('x-inertia') || request.method() !== 'GET') return false
  return (request.header('x-inertia-version') ?? '') !== inertia.getVersion()
}
