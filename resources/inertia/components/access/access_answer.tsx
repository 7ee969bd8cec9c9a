import { Text } from '@mantine/core'
import type { AskedForAccess } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** What was answered to the reader's request, in the words of who answered. */
export function AccessAnswer({ asked }: { asked: AskedForAccess }) {
  const { t } = useText()
  const { now } = useShared()
  const { state, answer, answeredAt, validUntil } = asked
  const isOver = validUntil !== null && validUntil < now
  const at = validUntil ?? answeredAt

  return (
    <div role="status">
      <Text>
        {state === 'refused' && t('emergency.asked.refused')}
        {state === 'granted' && t(isOver ? 'emergency.asked.over' : 'emergency.asked.granted')}{' '}
        {at && <DateTime at={at} />}.
      </Text>
      {answer && (
        <Text mb="md" maw="75ch">
          {t('emergency.asked.answer')} {answer}
        </Text>
      )}
    </div>
  )
}
