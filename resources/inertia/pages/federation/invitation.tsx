import { Button, Stack, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { InvitationProps } from '~/contract'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { BackToSignIn } from '~/components/federation/sign_in_choices'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** An administrator's invitation to connect a named account with a directory. */
export default function Invitation({ invitation }: InvitationProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({})

  if (!invitation) {
    return (
      <NarrowPage title={t('federation.invitation.unusable')}>
        <Text my="md">{t('federation.invitation.unusable.what')}</Text>
        <BackToSignIn />
      </NarrowPage>
    )
  }
  const { action, connection, personName } = invitation
  const words = { name: connection.name, person: personName }
  return (
    <NarrowPage
      title={t('federation.password.title.invitation', words)}
      lead={t('federation.invitation.lead', words)}
    >
      <ErrorSummary errors={errors} />
      <ServerForm action={action} onSend={() => form.post(action)}>
        <Stack gap="md">
          <Button type="submit" size="md" loading={form.processing}>
            {t('federation.sign_in_with', { name: connection.name })}
          </Button>
          <BackToSignIn />
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
