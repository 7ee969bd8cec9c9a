import { TextInput } from '@mantine/core'
import { useText } from '~/texts/use_text'
import classes from './code_input.module.css'

type CodeInputProps = {
  value: string
  error?: string
  onChange: (code: string) => void
  /** False where the code is not the first thing the page asks for. */
  autoFocus?: boolean
}

/** Six digits, typed, pasted with spaces, or filled in by the browser. */
export function CodeInput({ value, error, onChange, autoFocus = true }: CodeInputProps) {
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
      autoFocus={autoFocus}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 6))}
    />
  )
}
