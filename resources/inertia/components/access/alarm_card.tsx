import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { router } from '@inertiajs/react'
import type { EmergencyAlarm } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Unusual use: whose it is to look into, and what came of it. */
export function AlarmCard({ alarm }: { alarm: EmergencyAlarm }) {
  const { t } = useText()
  const { id, kind, staffName, raisedAt, ownerName, outcome } = alarm
  const settle = (given: string | null) =>
    router.post(paths.emergencyAlarm(id), { outcome: given }, { preserveScroll: true })

  return (
    <Alert
      color={outcome ? 'gray' : 'red'}
      role={outcome ? undefined : 'alert'}
      mb="sm"
      icon={<IconAlertTriangle size={18} />}
      title={t(`emergency.alarm.${kind}`, { name: staffName })}
    >
      <Text size="sm" mb="xs">
        <DateTime at={raisedAt} />.{' '}
        {ownerName ? t('emergency.alarm.owner', { name: ownerName }) : t('emergency.alarm.nobody')}{' '}
        {outcome && t(`emergency.alarm.outcome.${outcome}`)}
      </Text>
      <Group gap="xs">
        {alarm.mayTake && (
          <Button size="compact-md" onClick={() => settle(null)}>
            {t('emergency.alarm.take')}
          </Button>
        )}
        {alarm.mayClose && (
          <>
            <Button size="compact-md" variant="default" onClick={() => settle('explained')}>
              {t('emergency.alarm.explained')}
            </Button>
            <Button
              size="compact-md"
              color="red"
              variant="outline"
              onClick={() => settle('concern')}
            >
              {t('emergency.alarm.concern')}
            </Button>
          </>
        )}
      </Group>
    </Alert>
  )
}
