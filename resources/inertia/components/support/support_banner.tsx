import { useEffect } from 'react'
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { router } from '@inertiajs/react'
import { DateTime } from '~/components/common/date_time'
import { useShared } from '~/hooks/use_shared'
import { useSupportPresence } from '~/hooks/use_support_presence'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** On every page of an operator in a tenant: under what, until when, and the way out. */
export function SupportBanner() {
  const { t } = useText()
  const { support } = useShared()
  const presence = useSupportPresence(support !== undefined)
  const isOver = support !== undefined && presence?.holds === false

  useEffect(() => {
    if (isOver) globalThis.location.assign(paths.start)
  }, [isOver])

  if (!support) return null
  return (
    <Alert
      role="status"
      color="beacon"
      variant="light"
      mb="md"
      icon={<IconHelp size={18} />}
      title={t('support.banner', { ticket: support.ticket })}
    >
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          {t(`support.banner.${support.scope}`)} {t('support.banner.until')}{' '}
          <DateTime at={support.until} />.
        </Text>
        <Button size="compact-md" variant="default" onClick={() => router.post(paths.supportLeave)}>
          {t('support.leave')}
        </Button>
      </Group>
    </Alert>
  )
}
