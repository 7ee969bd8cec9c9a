import { missingSteps, type GateFacts, type GateStep } from '#app/plugins/activation_gate'
import { activationView } from '#app/plugins/activation_views'
import type { CurrentActivation } from '#app/plugins/current_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import type { SettingValues } from '#app/plugins/settings_field'
import { parseSettings } from '#app/plugins/settings_validator'
import { openSecrets, openSettings, type StoredSecrets } from '#app/plugins/stored_settings'
import { todayAt } from '#app/plugins/today'
import type { TenantScope } from '#app/tenants/tenant_scope'

export type ReadActivation = {
  activation: CurrentActivation | null
  settings: SettingValues | null
  secrets: StoredSecrets
  missing: GateStep[]
}

/** One plugin of the tenant with its settings opened and what is missing before it may be active. */
export async function readActivation(tenant: TenantScope, plugin: Plugin): Promise<ReadActivation> {
  const view = await activationView(tenant)
  return openActivation(tenant, plugin, view.activation(plugin.id))
}

/** @throws E_INTEGRITY when settings or secrets were changed outside the program */
export async function openActivation(
  tenant: TenantScope,
  plugin: Plugin,
  activation: CurrentActivation | null
): Promise<ReadActivation> {
  const settings = activation && (await parsedSettings(tenant, plugin, activation))
  const secrets = activation ? openSecrets(tenant, activation.id, activation.secretsSealed) : {}
  const facts = gateFacts(plugin, activation, settings, secrets, todayAt(tenant))
  return { activation, settings, secrets, missing: missingSteps(facts) }
}

function parsedSettings(tenant: TenantScope, plugin: Plugin, activation: CurrentActivation) {
  const stored = openSettings(tenant, activation.id, activation.settingsSealed)
  return stored === null ? null : parseSettings(plugin.settings, stored)
}

function gateFacts(
  plugin: Plugin,
  activation: CurrentActivation | null,
  settings: SettingValues | null,
  secrets: StoredSecrets,
  today: string
): GateFacts {
  return {
    settingsParse: settings !== null,
    secretsSet: plugin.secrets.every(({ name }) => Boolean(secrets[name])),
    settingsChangedAt: activation?.settingsChangedAt ?? null,
    connectionTest: activation?.connectionTest ?? null,
    agreement: activation?.agreement ?? null,
    risk: activation?.risk ?? null,
    transferNeeded: plugin.processors.some((processor) => !processor.insideEea),
    today,
  }
}
