import { Text, Timeline } from '@mantine/core'
import type { Processor } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { Since } from '~/components/privacy/since'
import { useText } from '~/texts/use_text'

/** Everybody who ever stood on the register, from when to when; the newest first. */
export function RegisterHistory({ history }: { history: Processor[] }) {
  const { t } = useText()
  const newestFirst = [...history].sort((one, other) =>
    (other.since ?? '').localeCompare(one.since ?? '')
  )

  if (history.length === 0) return <EmptyState title={t('privacy.history.none')} />
  return (
    <Timeline bulletSize={14} lineWidth={2} active={newestFirst.length}>
      {newestFirst.map((processor) => (
        <Timeline.Item
          key={`${processor.name}-${processor.service}-${processor.since}`}
          title={processor.name}
          lineVariant={processor.until ? 'dashed' : 'solid'}
        >
          <Text size="sm">
            {processor.service} · <Since at={processor.since} />
            {' – '}
            {processor.until ? <DateTime at={processor.until} /> : t('privacy.history.now')}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
