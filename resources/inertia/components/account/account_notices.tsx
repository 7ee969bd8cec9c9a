import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { router } from '@inertiajs/react'
import { IconShieldExclamation } from '@tabler/icons-react'
import { DateTime } from '~/components/common/date_time'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** What was changed about the reader's sign-in since they last said that it was them. */
export function AccountNotices() {
  const { t } = useText()
  const { accountNotices = [] } = useShared()
  if (accountNotices.length === 0) return null

  return (
    <Alert
      className="no-print"
      color="beacon"
      mb="md"
      icon={<IconShieldExclamation size={18} />}
      title={t('account.notices.title')}
    >
      <List size="sm">
        {accountNotices.map(({ id, kind, at }) => (
          <List.Item key={id}>
            {t(`account.notice.${kind}`)}, <DateTime at={at} />.
          </List.Item>
        ))}
      </List>
      <Text size="sm" my="xs">
        {t('account.notices.what')}
      </Text>
      <Group gap="md">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => router.post(paths.accountNoticesSeen)}
        >
          {t('account.notices.seen')}
        </Button>
        <Anchor component={Link} href={paths.account} size="sm">
          {t('account.title')}
        </Anchor>
      </Group>
    </Alert>
  )
}
