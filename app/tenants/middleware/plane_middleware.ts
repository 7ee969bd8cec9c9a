import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { consoleHost, controlPlane } from '#app/tenants/control_plane'
import { runInPlane, type Plane } from '#app/tenants/plane'
import { answerDisabled } from '#app/tenants/answer_disabled'
import { tenants } from '#app/tenants/tenant_directory'
import type { TenantScope } from '#app/tenants/tenant_scope'

/**
 * Resolves the plane once, from the host name alone: never from a header of
 * our own, a body, a path or an id. An undeclared host is 404; only
 * `/health/*` answers on any.
 */
export default class PlaneMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (ctx.request.url().startsWith('/health/')) return next()
    const host = (ctx.request.hostname() ?? '').toLowerCase()
    const plane = await planeOf(host)
    const disabled = plane ? null : tenants.disabledAt(host)
    if (disabled) return answerDisabled(ctx, disabled)
    if (!plane) return ctx.response.status(404).send('No care provider is served at this address.')
    if (plane.kind === 'tenant') ctx.tenant = plane
    ctx.plane = plane
    return runInPlane(plane, async () => next())
  }
}

async function planeOf(host: string): Promise<Plane | null> {
  if (host === consoleHost()) {
    const { scope } = await controlPlane()
    return scope
  }
  return tenants.byHost(host)
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Where this request runs. */
    plane: Plane
    /** Set on tenant hosts only; routes of the tenant plane may rely on it. */
    tenant: TenantScope
  }
}
