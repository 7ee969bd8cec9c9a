import { Anchor, Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { NewAuthenticatorProps } from '~/contract'
import { AuthenticatorOffer } from '~/components/auth/authenticator_offer'
import { CodeInput } from '~/components/auth/code_input'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One more authenticator app, for who has a factor already. */
export default function NewAuthenticator({ qrSvg, secretText }: NewAuthenticatorProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })
  const path = paths.accountAuthenticators

  return (
    <NarrowPage
      title={t('account.authenticator.new.title')}
      lead={t('account.authenticator.new.lead')}
    >
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
            {t('account.authenticator.add')}
          </Button>
          <Anchor component={Link} href={paths.account} size="sm">
            {t('account.authenticator.back')}
          </Anchor>
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
