import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PasswordSignInProps } from '~/contract'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { BackToSignIn } from '~/components/federation/sign_in_choices'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** Name and password of a directory that has no page of its own. */
export default function PasswordSignIn(props: PasswordSignInProps) {
  const { connection, action, purpose, personName } = props
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ signInName: '', password: '' })
  const words = { name: connection.name, person: personName ?? '' }

  return (
    <NarrowPage
      title={t(`federation.password.title.${purpose}`, words)}
      lead={t(`federation.password.lead.${purpose}`, words)}
    >
      <ErrorSummary errors={errors} />
      <ServerForm
        action={action}
        onSend={() => form.post(action, { onError: () => form.reset('password') })}
      >
        <Stack gap="md">
          <TextInput
            id="signInName"
            name="signInName"
            size="md"
            label={t('federation.password.name', words)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={form.data.signInName}
            onChange={(event) => form.setData('signInName', event.currentTarget.value)}
          />
          <PasswordInput
            id="password"
            name="password"
            size="md"
            label={t('federation.password.password', words)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('auth.passphrase.show') }}
            value={form.data.password}
            onChange={(event) => form.setData('password', event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={form.processing}>
            {t('auth.sign_in.send')}
          </Button>
          <BackToSignIn />
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
