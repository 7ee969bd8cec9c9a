import { shownState } from '#app/plugins/activation_state'
import { activationView } from '#app/plugins/activation_views'
import type { CurrentActivation } from '#app/plugins/current_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import { operatingFacts } from '#app/plugins/operating_facts'
import { pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { openActivation, type ReadActivation } from '#app/plugins/read_activation'
import { todayAt } from '#app/plugins/today'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { PluginCard } from '#resources/inertia/contract'

/** Every plugin of the installation as it stands for this tenant. */
export async function pluginCards(tenant: TenantScope): Promise<PluginCard[]> {
  const view = await activationView(tenant)
  return Promise.all(
    pluginCatalogue.map(async (plugin) => {
      const read = await openActivation(tenant, plugin, view.activation(plugin.id))
      return pluginCard(tenant, plugin, read)
    })
  )
}

export function pluginCard(tenant: TenantScope, plugin: Plugin, read: ReadActivation): PluginCard {
  const { activation, missing } = read
  return {
    id: plugin.id,
    name: plugin.name,
    summary: plugin.summary,
    processors: plugin.processors.map(({ name, country, insideEea }) => ({
      name,
      country,
      insideEea,
    })),
    state: activation ? stateOf(tenant, plugin, activation) : 'available',
    since: activation?.stateSince.toISOString() ?? null,
    missing,
  }
}

function stateOf(tenant: TenantScope, plugin: Plugin, activation: CurrentActivation) {
  const now = new Date()
  return shownState(operatingFacts(plugin, activation), now, todayAt(tenant, now))
}
