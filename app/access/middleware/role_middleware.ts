import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ForbiddenException } from '#app/access/exceptions'
import { audit } from '#app/audit/audit_log'
import type { StaffRole } from '#resources/inertia/contract'

/** Lets a role through to a group of routes; whoever lacks it leaves a trace. */
export default class RoleMiddleware {
  async handle(ctx: HttpContext, next: NextFn, options: { any: readonly StaffRole[] }) {
    const held = ctx.signedIn?.roles ?? []
    if (options.any.some((role) => held.includes(role))) return next()
    await audit.recordReads({
      action: 'route.denied',
      outcome: 'denied',
      reason: 'role_without_access',
      details: { route: ctx.route?.pattern ?? '', method: ctx.request.method() },
    })
    throw new ForbiddenException()
  }
}
