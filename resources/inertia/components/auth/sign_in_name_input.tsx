import { TextInput } from '@mantine/core'
import { useText } from '~/texts/use_text'

type SignInNameInputProps = { value: string; error?: string; onChange: (typed: string) => void }

/** A name as the hospital gave it; browsers and password managers know it for one. */
export function SignInNameInput({ value, error, onChange }: SignInNameInputProps) {
  const { t } = useText()

  return (
    <TextInput
      id="signInName"
      name="signInName"
      size="md"
      label={t('auth.sign_in_name')}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
