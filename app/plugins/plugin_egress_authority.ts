import type { EgressDeclaration, EgressOccasion, EgressSource } from '#app/egress/declared_egress'
import { EgressAuthority } from '#app/egress/egress_authority'
import { activationView } from '#app/plugins/activation_views'
import type { CurrentActivation } from '#app/plugins/current_activation'
import { declaredCalls } from '#app/plugins/declared_calls'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { parseSettings } from '#app/plugins/settings_validator'
import { openSecrets, openSettings } from '#app/plugins/stored_settings'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Answers the broker from the activations of the current tenant. */
export class PluginEgressAuthority extends EgressAuthority {
  /** Null, so that nothing leaves, unless the activation's state permits this occasion. */
  async declarations(
    source: EgressSource,
    occasion: EgressOccasion
  ): Promise<readonly EgressDeclaration[] | null> {
    const plugin = source.kind === 'plugin' ? findPlugin(source.id) : null
    const tenant = currentTenant()
    const view = await activationView(tenant)
    const activation = plugin && view.activation(plugin.id)
    if (!activation || !permits(activation, view.isActive(plugin.id), occasion)) return null

    const stored = openSettings(tenant, activation.id, activation.settingsSealed)
    const settings = await parseSettings(plugin.settings, stored)
    return settings && declaredCalls(plugin, settings)
  }

  async secret(source: EgressSource, name: string): Promise<string | null> {
    const tenant = currentTenant()
    const view = await activationView(tenant)
    const activation = source.kind === 'plugin' ? view.activation(source.id) : null
    if (!activation) return null
    return openSecrets(tenant, activation.id, activation.secretsSealed)[name]?.value ?? null
  }
}

function permits(activation: CurrentActivation, works: boolean, occasion: EgressOccasion): boolean {
  switch (occasion) {
    case 'use':
      return works
    case 'connection_test':
      return !['available', 'ending', 'ended'].includes(activation.state)
    case 'removal':
      return works || ['suspended', 'ending'].includes(activation.state)
  }
}
