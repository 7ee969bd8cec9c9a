import { Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { SetUpProps } from '~/contract'
import { AuthenticatorOffer } from '~/components/auth/authenticator_offer'
import { CodeInput } from '~/components/auth/code_input'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type AuthenticatorStepProps = Extract<SetUpProps, { step: 'authenticator' }>

/** The second step of a set-up link: an authenticator app, by picture or by text. */
export function AuthenticatorStep({ token, qrSvg, secretText }: AuthenticatorStepProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })
  const path = paths.setUpAuthenticator(token)

  return (
    <NarrowPage title={t('auth.authenticator.title')} lead={t('auth.authenticator.lead')}>
      <ErrorSummary errors={errors} />
      <AuthenticatorOffer qrSvg={qrSvg} secretText={secretText} />
      <ServerForm action={path} onSend={() => form.post(path, { onError: () => form.reset() })}>
        <Stack gap="md" mt="lg">
          <CodeInput
            value={form.data.code}
            error={errors.code}
            onChange={(code) => form.setData('code', code)}
          />
          <Button type="submit" size="md" loading={form.processing}>
            {t('auth.authenticator.send')}
          </Button>
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
