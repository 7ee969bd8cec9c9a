import plugins from '#config/plugins'
import type { Plugin } from '#app/plugins/define_plugin'

/** The plugins of this installation, whether a tenant uses them or not. */
export const pluginCatalogue: readonly Plugin[] = plugins

export function findPlugin(id: string): Plugin | null {
  return pluginCatalogue.find((plugin) => plugin.id === id) ?? null
}

/** @throws Error with a sentence that names those there are */
export function namedPlugin(id: string): Plugin {
  const plugin = findPlugin(id)
  if (plugin) return plugin
  const known = pluginCatalogue.map((one) => one.id).join(', ')
  throw new Error(`No plugin is named "${id}". There are: ${known}.`)
}

/** `video_meetings` → `video-meetings`: the first segment of its routes. */
export function pathPrefix(plugin: Pick<Plugin, 'id'>): string {
  return plugin.id.replaceAll('_', '-')
}
