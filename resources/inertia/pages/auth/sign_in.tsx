import { Link } from '@adonisjs/inertia/react'
import { Anchor, Button, Divider, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { SignInProps } from '~/contract'
import { SignInNameInput } from '~/components/auth/sign_in_name_input'
import { ErrorSummary } from '~/components/common/error_summary'
import { NarrowPage } from '~/components/auth/narrow_page'
import { PasskeyButton } from '~/components/auth/passkey_button'
import { SignInChoices } from '~/components/federation/sign_in_choices'
import { ServerForm } from '~/components/common/server_form'
import { useDeviceProof } from '~/hooks/use_device_proof'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The first of two factors, or a passkey, which is both. */
export default function SignIn(props: SignInProps) {
  const { signInName, installationKind, connections, formDirectory, isFederatedOnly, recovery } =
    props
  const { t } = useText()
  const { errors } = useShared()
  useDeviceProof()
  const form = useForm({ signInName, passphrase: '' })

  const words = { name: formDirectory?.name ?? '' }
  const lead = formDirectory
    ? t('federation.form.lead', words)
    : t(`auth.sign_in.lead.${installationKind}`)
  const secret = formDirectory ? 'federation.form.password' : 'auth.passphrase'

  return (
    <NarrowPage title={t('auth.sign_in.title')} lead={lead}>
      <ErrorSummary errors={errors} />
      <SignInChoices connections={connections} />
      {isFederatedOnly && !formDirectory && <Text mb="md">{t('federation.only.sign_in')}</Text>}
      <ServerForm
        action={paths.signIn}
        onSend={() => form.post(paths.signIn, { onError: () => form.reset('passphrase') })}
      >
        <Stack gap="md">
          <SignInNameInput
            error={errors.signInName}
            value={form.data.signInName}
            onChange={(typed) => form.setData('signInName', typed)}
          />
          <PasswordInput
            id="passphrase"
            name="passphrase"
            size="md"
            label={t(secret)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('auth.passphrase.show') }}
            error={errors.passphrase}
            value={form.data.passphrase}
            onChange={(event) => form.setData('passphrase', event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="md"
            variant={connections.length > 0 ? 'default' : 'filled'}
            loading={form.processing}
          >
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
        {formDirectory && (
          <Anchor component={Link} href={paths.signInWith(formDirectory.id)} size="sm">
            {t('federation.form.only', words)}
          </Anchor>
        )}
        {recovery === 'by_mail' && (
          <Anchor component={Link} href={paths.recovery} size="sm">
            {t('auth.recovery.link')}
          </Anchor>
        )}
        {recovery === 'by_administrator' && (
          <Text size="sm" c="dimmed">
            {t('auth.recovery.by_administrator')}
          </Text>
        )}
      </Stack>
    </NarrowPage>
  )
}
