import { errors } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { activationView } from '#app/plugins/activation_views'
import type { Plugin } from '#app/plugins/define_plugin'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { currentTenant } from '#app/tenants/tenant_scope'

export default class PluginMiddleware {
  /** Answers like a route that does not exist unless the plugin works for this tenant now. */
  async handle(ctx: HttpContext, next: NextFn, options: { id: string }) {
    const view = await activationView(currentTenant())
    const plugin = findPlugin(options.id)
    if (!plugin || !view.isActive(options.id)) {
      throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    }
    ctx.plugin = plugin
    return next()
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Whose code answers, on a plugin's route. */
    plugin?: Plugin
  }
}
