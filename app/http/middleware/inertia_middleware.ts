import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'
import { sharedProps } from '#app/http/shared_props'
import { activationView } from '#app/plugins/activation_views'

export default class InertiaMiddleware extends BaseInertiaMiddleware {
  /** A page may be rendered before the session is read (a 404, say): then less is shared. */
  share(ctx: HttpContext) {
    return sharedProps(ctx, this.getValidationErrors(ctx) as Record<string, string>)
  }

  async handle(ctx: HttpContext, next: NextFn) {
    await this.init(ctx)
    await withPolicyRevision(ctx)
    const output = await next()
    this.dispose(ctx)
    return output
  }
}

/**
 * The asset version carries the revision of the tenant's activations, so that
 * an open page reloads, and gets the new policy, when a plugin is switched.
 */
async function withPolicyRevision(ctx: HttpContext): Promise<void> {
  if (ctx.plane?.kind !== 'tenant') return
  const view = await activationView(ctx.plane).catch(() => null)
  const { inertia } = ctx
  const assets = inertia.getVersion()
  inertia.getVersion = () => `${assets}-${view?.revision ?? 'none'}`
}

declare module '@adonisjs/inertia/types' {
  type MiddlewareSharedProps = InferSharedProps<InertiaMiddleware>
  export interface SharedProps extends MiddlewareSharedProps {}
}
