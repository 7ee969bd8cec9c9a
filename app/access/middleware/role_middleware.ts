import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ForbiddenException } from '#app/access/exceptions'
import { currentActor, runAs } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import type { StaffRole } from '#resources/inertia/contract'

/**
 * Lets a role through to a group of routes, in that role and its unit as the
 * log will say; whoever lacks it leaves a trace. Whether an operator's support access reaches this
 * route was decided before (app/support).
 */
export default class RoleMiddleware {
  async handle(ctx: HttpContext, next: NextFn, options: { any: readonly StaffRole[] }) {
    if (ctx.support) return next()
    const held = ctx.signedIn?.assignments ?? []
    const acting = held.find(({ role }) => options.any.includes(role))
    if (acting) {
      const actor = { ...currentActor(), role: acting.role, unitId: acting.unit?.id ?? null }
      return runAs(actor, async () => next())
    }
    await audit.recordReads({
      action: 'route.denied',
      outcome: 'denied',
      reason: 'role_without_access',
      details: { route: ctx.route?.pattern ?? '', method: ctx.request.method() },
    })
    throw new ForbiddenException()
  }
}
