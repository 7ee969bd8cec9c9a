import { Checkbox, NativeSelect, NumberInput, PasswordInput, TextInput } from '@mantine/core'
import type { SettingsField } from '~/contract'
import { LinesInput } from '~/components/plugins/lines_input'
import { useText } from '~/texts/use_text'

type Value = string | number | boolean | null
type SettingsInputProps = {
  field: SettingsField
  value: Value
  error?: string
  disabled: boolean
  onChange: (value: Value) => void
}

/** The control that fits a field of a plugin's settings. */
export function SettingsInput({ field, value, error, disabled, onChange }: SettingsInputProps) {
  const { t, own } = useText()
  const common = {
    id: `settings-${field.name}`,
    name: field.name,
    label: own(field.label),
    description: own(field.help),
    disabled,
    error,
  }

  const required = { ...common, withAsterisk: field.required }

  switch (field.kind) {
    case 'boolean':
      return (
        <Checkbox
          {...common}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...required}
          value={typeof value === 'number' ? value : ''}
          onChange={onChange}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...required}
          data={(field.choices ?? []).map((choice) => ({
            value: choice,
            label: own(field.choiceLabels?.[choice] ?? { en: choice, nb: choice }),
          }))}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'lines':
      return (
        <LinesInput
          {...required}
          files={field.files}
          value={String(value ?? '')}
          onText={onChange}
        />
      )
    case 'secret':
      return (
        <PasswordInput
          {...required}
          autoComplete="off"
          placeholder={field.isSet ? t('plugins.secret.set') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('plugins.secret.show') }}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    default:
      return (
        <TextInput
          {...required}
          type={field.kind === 'url' ? 'url' : 'text'}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}
