import { TextInput } from '@mantine/core'
import { useText } from '~/texts/use_text'
import classes from './code_input.module.css'

type CodeInputProps = { value: string; error?: string; onChange: (code: string) => void }

/** Six digits, typed, pasted with spaces, or filled in by the browser. */
export function CodeInput({ value, error, onChange }: CodeInputProps) {
  const { t } = useText()

  return (
    <TextInput
      id="code"
      name="code"
      size="md"
      classNames={{ input: classes.code }}
      label={t('auth.code')}
      description={t('auth.code.help')}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 6))}
    />
  )
}
