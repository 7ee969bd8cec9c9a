import type { Router } from '@adonisjs/core/http'
import type { Plugin } from '#app/plugins/define_plugin'
import { pathPrefix } from '#app/plugins/plugin_catalogue'
import { middleware } from '#start/kernel'

/**
 * Mounts a plugin under its own prefix. The gate stands before sign-in, so that a plugin that is
 * off answers 404 to everybody.
 */
export async function mountPlugin(router: Router, plugin: Plugin): Promise<void> {
  const gate = [middleware.tenantPlane(), middleware.plugin({ id: plugin.id })]
  const staffRoutes = await plugin.routes?.()
  const publicRoutes = await plugin.publicRoutes?.()
  const prefix = pathPrefix(plugin)

  if (publicRoutes) {
    router.group(publicRoutes.default).prefix(prefix).as(`${plugin.id}.public`).use(gate)
  }
  if (staffRoutes) {
    router
      .group(staffRoutes.default)
      .prefix(prefix)
      .as(plugin.id)
      .use([...gate, middleware.staff()])
  }
}
