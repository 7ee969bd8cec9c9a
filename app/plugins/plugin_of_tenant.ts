import { runAs, systemActor } from '#app/audit/actor'
import type { Plugin } from '#app/plugins/define_plugin'
import { findPlugin, pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { tenants } from '#app/tenants/tenant_directory'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

/**
 * Runs a command's work on one plugin of one tenant, as the operator.
 *
 * @throws Error with a sentence for an unknown tenant or plugin
 */
export async function withPluginOfTenant<T>(
  slug: string,
  pluginId: string,
  work: (plugin: Plugin, tenant: TenantScope) => Promise<T>
): Promise<T> {
  const tenant = await tenants.bySlug(slug)
  if (!tenant) throw new Error(`No tenant is named "${slug}".`)
  const plugin = findPlugin(pluginId)
  if (!plugin) {
    const known = pluginCatalogue.map(({ id }) => id).join(', ')
    throw new Error(`No plugin is named "${pluginId}". There are: ${known}.`)
  }
  const operator = { ...systemActor, kind: 'operator' } as const
  return runInTenant(tenant, () => runAs(operator, () => work(plugin, tenant)))
}
