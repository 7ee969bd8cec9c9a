import type { Plugin } from '#app/plugins/define_plugin'
import type { StoredSecrets } from '#app/plugins/stored_settings'
import type {
  SecretDeclaration,
  SettingsFieldDeclaration,
  SettingValue,
  SettingValues,
} from '#app/plugins/settings_field'
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
  const fields = plugin.settings.map((field) => formField(field, stored))
  const secrets = plugin.secrets.map((secret) => secretField(secret, stored))
  return [...secrets, ...fields]
}

function formField(field: SettingsFieldDeclaration, { values, changedAt }: Stored): FormField {
  const { name, kind, label, help, required } = field
  const held = values?.[name] ?? null
  const initial = field.kind === 'number' ? (field.initial ?? null) : null
  return {
    name,
    kind,
    label,
    help,
    required,
    ...(field.kind === 'choice' && { choices: [...field.choices] }),
    value: held ?? initial,
    isSet: held !== null,
    lastChangedAt: changedAt?.toISOString() ?? null,
  }
}

function secretField({ name, label, help }: SecretDeclaration, { secrets }: Stored): FormField {
  const held = secrets[name]
  const lastChangedAt = held?.changedAt ?? null
  const isSet = Boolean(held)
  return { name, kind: 'secret', label, help, required: true, value: null, isSet, lastChangedAt }
}
