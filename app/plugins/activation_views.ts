import logger from '@adonisjs/core/services/logger'
import { isOperating } from '#app/plugins/activation_state'
import { selectCurrent } from '#app/plugins/activation_statements'
import { ActivationView, type OperatingPlugin } from '#app/plugins/activation_view'
import { fromRow, type CurrentActivation, type CurrentRow } from '#app/plugins/current_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import { operatingFacts } from '#app/plugins/operating_facts'
import { pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { parseSettings } from '#app/plugins/settings_validator'
import { openSettings } from '#app/plugins/stored_settings'
import { todayAt } from '#app/plugins/today'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** How long another process's change may go unnoticed. */
const ageMsMax = 500

type Held = { view: Promise<ActivationView>; readAt: number }

const held = new Map<string, Held>()

/**
 * The tenant's plugins as they are now: at most half a second old, and never older than a change
 * that this process made.
 */
export function activationView(tenant: TenantScope): Promise<ActivationView> {
  const known = held.get(tenant.id)
  if (known && performance.now() - known.readAt < ageMsMax) return known.view

  const view = readView(tenant)
  held.set(tenant.id, { view, readAt: performance.now() })
  view.catch(() => forgetActivations(tenant))
  return view
}

/** Makes the next look read the database; a reading under way is not kept. */
export function forgetActivations(tenant: TenantScope): void {
  held.delete(tenant.id)
}

async function readView(tenant: TenantScope): Promise<ActivationView> {
  const rows = await tenant.database.query<CurrentRow>(selectCurrent)
  const activations = rows.map(fromRow)
  const found = await Promise.all(pluginCatalogue.map((plugin) => operatingPlugin(plugin)))
  return new ActivationView(
    found.filter((entry) => entry !== null),
    activations
  )

  async function operatingPlugin(plugin: Plugin): Promise<OperatingPlugin | null> {
    const activation = activations.find(({ pluginId }) => pluginId === plugin.id)
    if (!activation || !works(tenant, plugin, activation)) return null
    const settings = await readSettings(tenant, plugin, activation)
    return settings && { plugin, settings }
  }
}

function works(tenant: TenantScope, plugin: Plugin, activation: CurrentActivation): boolean {
  const now = new Date()
  return isOperating(operatingFacts(plugin, activation), now, todayAt(tenant, now))
}

/** Settings that were damaged or no longer parse stop the plugin, never a page of the core. */
async function readSettings(tenant: TenantScope, plugin: Plugin, activation: CurrentActivation) {
  try {
    const { id, settingsSealed } = activation
    return await parseSettings(plugin.settings, openSettings(tenant, id, settingsSealed))
  } catch (error) {
    logger.error({ err: error, plugin: plugin.id, tenant: tenant.slug }, 'plugin settings damaged')
    return null
  }
}
