import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { NarrowPage } from '~/components/auth/narrow_page'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The same whoever was named, and whether or not a mail was sent. */
export default function RecoverySent() {
  const { t } = useText()

  return (
    <NarrowPage title={t('auth.recovery.sent.title')} lead={t('auth.recovery.sent.lead')}>
      <Stack gap="md">
        <Text>{t('auth.recovery.sent.else')}</Text>
        <Anchor component={Link} href={paths.signIn} size="sm">
          {t('auth.recovery.back')}
        </Anchor>
      </Stack>
    </NarrowPage>
  )
}
