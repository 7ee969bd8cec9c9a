import { errors, type HttpContext } from '@adonisjs/core/http'
import type { Plugin } from '#app/plugins/define_plugin'
import { findPlugin } from '#app/plugins/plugin_catalogue'

/** The plugin of the route. @throws E_ROUTE_NOT_FOUND for one that the installation does not have */
export function requestedPlugin({ params, request }: HttpContext): Plugin {
  const plugin = findPlugin(String(params.plugin))
  if (!plugin) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  return plugin
}
