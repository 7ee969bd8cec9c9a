import { errors } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { activationView } from '#app/plugins/activation_views'
import { currentTenant } from '#app/tenants/tenant_scope'

export default class PluginMiddleware {
  /** Answers like a route that does not exist unless the plugin works for this tenant now. */
  async handle({ request }: HttpContext, next: NextFn, options: { id: string }) {
    const view = await activationView(currentTenant())
    if (!view.isActive(options.id)) {
      throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    }
    return next()
  }
}
