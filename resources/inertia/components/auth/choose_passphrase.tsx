import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

type ChoosePassphraseProps = { path: string; signInName: string; lengthMin: number; send: string }

/** A new passphrase for the name that stands above it, so that password managers keep both. */
export function ChoosePassphrase({ path, signInName, lengthMin, send }: ChoosePassphraseProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ passphrase: '' })

  return (
    <>
      <ErrorSummary errors={errors} />
      <ServerForm action={path} onSend={() => form.post(path)}>
        <Stack gap="md">
          <TextInput
            size="md"
            label={t('auth.sign_in_name')}
            value={signInName}
            readOnly
            autoComplete="username"
          />
          <PasswordInput
            id="passphrase"
            name="passphrase"
            size="md"
            label={t('auth.passphrase')}
            description={t('auth.set_up.passphrase.help', { length: lengthMin })}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('auth.passphrase.show') }}
            error={errors.passphrase}
            value={form.data.passphrase}
            onChange={(event) => form.setData('passphrase', event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={form.processing}>
            {send}
          </Button>
        </Stack>
      </ServerForm>
    </>
  )
}
