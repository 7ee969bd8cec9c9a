import logger from '@adonisjs/core/services/logger'
import { activationView } from '#app/plugins/activation_views'
import type { Plugin } from '#app/plugins/define_plugin'
import { blame } from '#app/plugins/plugin_faults'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { PluginPanel } from '#resources/inertia/contract'

/**
 * What active plugins add to a patient's page. A panel that fails is left out and logged: a core
 * page never fails with a plugin.
 */
export async function pluginPanels(
  tenant: TenantScope,
  patient: { id: string }
): Promise<PluginPanel[]> {
  const view = await activationView(tenant)
  const panels = await Promise.all(
    view
      .operating()
      .flatMap(({ plugin }) =>
        Object.keys(plugin.panels).map((name) => buildPanel(plugin, name, patient))
      )
  )
  return panels.filter((panel) => panel !== null)
}

async function buildPanel(
  plugin: Plugin,
  name: string,
  patient: { id: string }
): Promise<PluginPanel | null> {
  try {
    const builder = await plugin.panels[name]?.()
    const props = (await builder?.default(patient)) ?? null
    return props && { name: `${plugin.id}/${name}`, props }
  } catch (error) {
    logger.error({ err: error, plugin: plugin.id, panel: name }, 'a plugin panel failed')
    await blame(plugin, error)
    return null
  }
}
