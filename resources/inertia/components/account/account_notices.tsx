import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { router } from '@inertiajs/react'
import { IconShieldExclamation } from '@tabler/icons-react'
import type { Shared } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** What was changed about the reader's sign-in since they last said that it was them. */
export function AccountNotices() {
  const { accountNotices = [] } = useShared()
  const own = accountNotices.filter(({ kind }) => kind !== 'local_administrator_used')
  const alarm = accountNotices.find(({ kind }) => kind === 'local_administrator_used')

  return (
    <>
      {alarm && <EmergencyAccountAlarm at={alarm.at} />}
      {own.length > 0 && <OwnNotices notices={own} />}
    </>
  )
}

/** Told to every administrator: one of the accounts for emergencies has signed in. */
function EmergencyAccountAlarm({ at }: { at: string }) {
  const { t } = useText()

  return (
    <Alert
      className="no-print"
      color="red"
      mb="md"
      icon={<IconShieldExclamation size={18} />}
      title={t('federation.sealed.used')}
    >
      <Text size="sm" mb="xs">
        {t('account.notice.local_administrator_used')}, <DateTime at={at} />.
      </Text>
      <Group gap="md">
        <Button component={Link} href={paths.federation} size="compact-sm">
          {t('federation.sealed.look')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => router.post(paths.accountNoticesSeen)}
        >
          {t('federation.sealed.noted')}
        </Button>
      </Group>
    </Alert>
  )
}

type Notices = NonNullable<Shared['accountNotices']>

function OwnNotices({ notices }: { notices: Notices }) {
  const { t } = useText()

  return (
    <Alert
      className="no-print"
      color="beacon"
      mb="md"
      icon={<IconShieldExclamation size={18} />}
      title={t('account.notices.title')}
    >
      <List size="sm">
        {notices.map(({ id, kind, at }) => (
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
