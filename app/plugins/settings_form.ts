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
  kind: 'text' | 'secret' | 'number' | 'boolean' | 'choice' | 'url' | 'lines'
  label: Words
  help: Words
  required: boolean
  choices?: string[]
  choiceLabels?: Readonly<Record<string, Words>>
  files?: string
  value: SettingValue
  isSet: boolean
  lastChangedAt: string | null
}

type Stored = {
  values: SettingValues | null
  changedAt: Date | null
  secrets: StoredSecrets
}

type Declared = {
  readonly settings: readonly SettingsFieldDeclaration[]
  readonly secrets: readonly SecretDeclaration[]
}

/** The form of a plugin's settings. A secret shows that it is set and when, never what it is. */
export function settingsForm(declared: Declared, stored: Stored): FormField[] {
  const fields = declared.settings.map((field) => formField(field, stored))
  const secrets = declared.secrets.map((secret) => secretField(secret, stored))
  return [...secrets, ...fields]
}

function formField(field: SettingsFieldDeclaration, { values, changedAt }: Stored): FormField {
  const { name, kind, label, help, required } = field
  const held = values?.[name] ?? null
  const initial = 'initial' in field ? (field.initial ?? null) : null
  return {
    name,
    kind,
    label,
    help,
    required,
    ...(field.kind === 'choice' && {
      choices: [...field.choices],
      choiceLabels: field.choiceLabels,
    }),
    ...(field.kind === 'lines' && { files: field.files }),
    value: held ?? initial,
    isSet: held !== null,
    lastChangedAt: changedAt?.toISOString() ?? null,
  }
}

function secretField(secret: SecretDeclaration, { secrets }: Stored): FormField {
  const { name, label, help, required = true } = secret
  const held = secrets[name]
  const lastChangedAt = held?.changedAt ?? null
  const isSet = Boolean(held)
  return { name, kind: 'secret', label, help, required, value: null, isSet, lastChangedAt }
}
