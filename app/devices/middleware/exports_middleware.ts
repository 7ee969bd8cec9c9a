import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ForbiddenException } from '#app/access/exceptions'
import { audit } from '#app/audit/audit_log'

/**
 * A file that many people's device keeps is a file that nobody looks after: shared devices show,
 * and give out nothing. Whoever asks leaves a trace.
 */
export default class ExportsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const trust = ctx.person?.limits.trust
    if (trust !== 'ward_shared' && trust !== 'kiosk') return next()
    await audit.recordReads({
      action: 'route.denied',
      outcome: 'denied',
      reason: 'device_without_exports',
      details: { route: ctx.route?.pattern ?? '', trust },
    })
    throw new ForbiddenException()
  }
}
