import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { SignInRecoveryCodeProps } from '~/contract'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The second factor when every other is lost. */
export default function SignInRecoveryCode({ signInName }: SignInRecoveryCodeProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })
  const path = paths.signInRecoveryCode

  return (
    <NarrowPage
      title={t('account.recovery.sign_in.title')}
      lead={t('account.recovery.sign_in.lead', { name: signInName })}
    >
      <ErrorSummary errors={errors} />
      <ServerForm action={path} onSend={() => form.post(path)}>
        <Stack gap="md">
          <TextInput
            id="code"
            name="code"
            size="md"
            label={t('account.recovery.sign_in.code')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            error={errors.code}
            value={form.data.code}
            onChange={(event) => form.setData('code', event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={form.processing}>
            {t('auth.sign_in.send')}
          </Button>
          <Anchor component={Link} href={paths.signInCode} size="sm">
            {t('account.recovery.sign_in.back')}
          </Anchor>
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
