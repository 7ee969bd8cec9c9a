import { audit } from '#app/audit/audit_log'
import { updateSettings } from '#app/plugins/activation_statements'
import { changeActivation, stepActivation } from '#app/plugins/change_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import type { SettingValues } from '#app/plugins/settings_field'
import { openSecrets, type StoredSecrets } from '#app/plugins/stored_settings'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { currentTenant } from '#app/tenants/tenant_scope'

export type Configuration = {
  settings: SettingValues
  /** Only those that are set anew; the others keep their value. */
  secrets: Readonly<Record<string, string>>
}

export type ConfigureFailure = { type: 'secret_missing'; name: string } | { type: 'ending' }

/**
 * Stores settings and secrets. An activation that is running goes into grace: it works on for a
 * day, and a green connection test brings it back.
 */
export async function configurePlugin(
  plugin: Plugin,
  configuration: Configuration
): Promise<Outcome<void, ConfigureFailure>> {
  const tenant = currentTenant()
  return changeActivation(plugin, async (trx, activation) => {
    const { id, moment } = activation
    const held = openSecrets(tenant, id, activation.secretsSealed)
    const secrets = merged(held, configuration.secrets, moment)
    const missing = plugin.secrets.find(({ name }) => !secrets[name])
    if (missing) return failed({ type: 'secret_missing', name: missing.name })

    const state = await stepActivation(trx, plugin, activation, 'configure')
    if (state === null) return failed({ type: 'ending' })
    const settingsCell = tenant.keys.sealJson(
      'activations',
      'settings_sealed',
      id,
      configuration.settings
    )
    const secretsCell = tenant.keys.sealJson('activations', 'secrets_sealed', id, secrets)
    await trx.query(updateSettings, [id, settingsCell, secretsCell, moment])
    await audit.record(trx, {
      action: 'plugin.configured',
      subject: { type: 'plugin', id: plugin.id },
      details: { state, secretsChanged: Object.keys(configuration.secrets).length },
    })
    return ok(undefined)
  })
}

function merged(
  held: StoredSecrets,
  given: Readonly<Record<string, string>>,
  moment: Date
): StoredSecrets {
  const changedAt = moment.toISOString()
  const fresh = Object.entries(given).map(([name, value]) => [name, { value, changedAt }])
  return { ...held, ...Object.fromEntries(fresh) }
}
