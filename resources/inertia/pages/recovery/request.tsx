import { Anchor, Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { RecoveryRequestProps } from '~/contract'
import { SignInNameInput } from '~/components/auth/sign_in_name_input'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Forgotten passphrase: a link to the address the person has confirmed. */
export default function RecoveryRequest({ isAvailable }: RecoveryRequestProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ signInName: '' })
  const back = (
    <Anchor component={Link} href={paths.signIn} size="sm">
      {t('auth.recovery.back')}
    </Anchor>
  )
  if (!isAvailable) {
    return (
      <NarrowPage title={t('auth.recovery.title')} lead={t('auth.recovery.by_administrator')}>
        {back}
      </NarrowPage>
    )
  }

  return (
    <NarrowPage title={t('auth.recovery.title')} lead={t('auth.recovery.lead')}>
      <ErrorSummary errors={errors} />
      <ServerForm action={paths.recovery} onSend={() => form.post(paths.recovery)}>
        <Stack gap="md">
          <SignInNameInput
            error={errors.signInName}
            value={form.data.signInName}
            onChange={(typed) => form.setData('signInName', typed)}
          />
          <Button type="submit" size="md" loading={form.processing}>
            {t('auth.recovery.send')}
          </Button>
          {back}
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
