import plugins from '#config/plugins'
import type { Plugin } from '#app/plugins/define_plugin'

/** The plugins of this installation, whether a tenant uses them or not. */
export const pluginCatalogue: readonly Plugin[] = plugins

export function findPlugin(id: string): Plugin | null {
  return pluginCatalogue.find((plugin) => plugin.id === id) ?? null
}

/** `video_meetings` → `video-meetings`: the first segment of its routes. */
export function pathPrefix(plugin: Pick<Plugin, 'id'>): string {
  return plugin.id.replaceAll('_', '-')
}
