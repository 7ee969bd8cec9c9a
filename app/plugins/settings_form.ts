import type { Plugin } from '#app/plugins/define_plugin'
import type { StoredSecrets } from '#app/plugins/stored_settings'
import type { SettingValue, SettingValues } from '#app/plugins/settings_field'
import type { Words } from '#app/privacy/words'

export type FormField = {
  name: string
  kind: 'text' | 'secret' | 'number' | 'boolean' | 'choice' | 'url'
  label: Words
  help: Words
  required: boolean
  choices?: string[]
  value: SettingValue
  isSet: boolean
  lastChangedAt: string | null
}

type Stored = {
  values: SettingValues | null
  changedAt: Date | null
  secrets: StoredSecrets
}

/** The form of a plugin's settings. A secret shows that it is set and when, never what it is. */
export function settingsForm(plugin: Plugin, stored: Stored): FormField[] {
  const fields = plugin.settings.map((field): FormField => {
    const { name, kind, label, help, required } = field
    const value = stored.values?.[name] ?? null
    const choices = field.kind === 'choice' ? { choices: [...field.choices] } : {}
    const lastChangedAt = stored.changedAt?.toISOString() ?? null
    return {
      name,
      kind,
      label,
      help,
      required,
      ...choices,
      value,
      isSet: value !== null,
      lastChangedAt,
    }
  })
  const secrets = plugin.secrets.map(({ name, label, help }): FormField => {
    const held = stored.secrets[name]
    const lastChangedAt = held?.changedAt ?? null
    return {
      name,
      kind: 'secret',
      label,
      help,
      required: true,
      value: null,
      isSet: Boolean(held),
      lastChangedAt,
    }
  })
  return [...secrets, ...fields]
}
