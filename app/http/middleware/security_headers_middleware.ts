import { randomBytes } from 'node:crypto'
import { errors, type HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { contentSecurityPolicy, permissionsPolicy } from '#app/http/content_security_policy'
import { dropUnusableRequestId } from '#app/http/request_id'
import { activationView } from '#app/plugins/activation_views'

/** A year, as browsers ask of a host that never comes back to plain HTTP (OWASP Secure Headers). */
const transportSecurity = 'max-age=31536000; includeSubDomains'

/**
 * Headers of every answer. The policy differs by tenant: a frame of a third
 * party is allowed only while that tenant's plugin works.
 */
export default class SecurityHeadersMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.cspNonce = randomBytes(16).toString('base64')
    const { request, response } = ctx
    dropUnusableRequestId(ctx)
    response.header('X-Content-Type-Options', 'nosniff')
    response.header('X-Frame-Options', 'DENY')
    response.header('Strict-Transport-Security', transportSecurity)
    // Our own pages only: a form with a mistake finds its way back by it.
    response.header('Referrer-Policy', 'same-origin')
    response.header('Cross-Origin-Opener-Policy', 'same-origin')
    response.header('Cross-Origin-Resource-Policy', 'same-origin')
    try {
      if (request.url().startsWith('/assets/server/')) {
        throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
      }
      await next()
    } finally {
      if (!response.getHeader('Cache-Control')) response.header('Cache-Control', 'no-store')
      const frames = await frameSources(ctx)
      response.header('Content-Security-Policy', contentSecurityPolicy(ctx.cspNonce, frames))
      response.header('Permissions-Policy', permissionsPolicy(frames))
    }
  }
}

/** A plane that cannot be read allows no frame; the page says what is wrong itself. */
async function frameSources(ctx: HttpContext): Promise<string[]> {
  if (ctx.plane?.kind !== 'tenant') return []
  const view = await activationView(ctx.plane).catch(() => null)
  return view?.cspFrameSources() ?? []
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Allows this answer's own scripts and style elements, once. */
    cspNonce: string
  }
}
