import { Badge, Group, Text, Timeline } from '@mantine/core'
import type { Delivery, DeliveryState } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { useText } from '~/texts/use_text'
import classes from './entry_card.module.css'

/** One message that was sent to the patient, and every state it went through. */
export function DeliveryCard({ delivery }: { delivery: Delivery }) {
  const { t, code } = useText()

  return (
    <article className={classes.entry}>
      <Group justify="space-between" align="baseline" gap="xs" mb="xs">
        <h2 className={classes.kind}>
          {code(`records.template.${delivery.template}`, delivery.template)}
        </h2>
        <Badge color={colourOf(delivery.state)}>{t(`records.delivery.${delivery.state}`)}</Badge>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('records.delivery.to', {
          channel: code(`records.channel.${delivery.channel}`, delivery.channel),
          recipient: delivery.recipientMasked,
        })}{' '}
        · <DateTime at={delivery.createdAt} />
      </Text>
      <Timeline bulletSize={12} lineWidth={2} active={delivery.transitions.length}>
        {delivery.transitions.map(({ state, at, detail }) => (
          <Timeline.Item key={`${state}-${at}`} title={t(`records.delivery.${state}`)}>
            <Text size="sm" c="dimmed">
              <DateTime at={at} />
              {detail && ` · ${code(`records.delivery_reason.${detail}`, detail)}`}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </article>
  )
}

/** Amber where somebody must look, red where it did not arrive. */
function colourOf(state: DeliveryState): string {
  if (state === 'failed' || state === 'expired') return 'red'
  return state === 'unknown' ? 'beacon' : 'fjord'
}
