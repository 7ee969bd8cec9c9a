import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { SetUpProps } from '~/contract'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type PassphraseStepProps = Extract<SetUpProps, { step: 'passphrase' }>

/** The first step of a set-up link: choosing a passphrase. */
export function PassphraseStep({ token, name, signInName, lengthMin }: PassphraseStepProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ passphrase: '' })
  const path = paths.setUpPassphrase(token)

  return (
    <NarrowPage
      title={t('auth.set_up.passphrase.title', { name })}
      lead={t('auth.set_up.passphrase.lead')}
    >
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
            {t('auth.set_up.next')}
          </Button>
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
