import { Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { SignInProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { NarrowPage } from '~/components/auth/narrow_page'
import { PasskeyButton } from '~/components/auth/passkey_button'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The first of two factors, or a passkey, which is both. */
export default function SignIn({ signInName, installationKind }: SignInProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ signInName, passphrase: '' })

  return (
    <NarrowPage title={t('auth.sign_in.title')} lead={t(`auth.sign_in.lead.${installationKind}`)}>
      <ErrorSummary errors={errors} />
      <ServerForm
        action={paths.signIn}
        onSend={() => form.post(paths.signIn, { onError: () => form.reset('passphrase') })}
      >
        <Stack gap="md">
          <TextInput
            id="signInName"
            name="signInName"
            size="md"
            label={t('auth.sign_in_name')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={errors.signInName}
            value={form.data.signInName}
            onChange={(event) => form.setData('signInName', event.currentTarget.value)}
          />
          <PasswordInput
            id="passphrase"
            name="passphrase"
            size="md"
            label={t('auth.passphrase')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('auth.passphrase.show') }}
            error={errors.passphrase}
            value={form.data.passphrase}
            onChange={(event) => form.setData('passphrase', event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={form.processing}>
            {t('auth.sign_in.send')}
          </Button>
        </Stack>
      </ServerForm>
      <Divider my="md" label={t('account.passkey.or')} />
      <Stack gap="md">
        <PasskeyButton
          label={t('account.passkey.use')}
          challengePath={paths.signInPasskeyChallenge}
          answerPath={paths.signInPasskey}
        />
      </Stack>
    </NarrowPage>
  )
}
