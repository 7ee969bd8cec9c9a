import { Text } from '@mantine/core'
import { DateTime } from '~/components/common/date_time'
import { PageHeading } from '~/components/common/page_heading'
import { useShared } from '~/hooks/use_shared'
import { JoinNotice } from '../join_notice'
import type { JoinPageProps } from '../page_props'
import { useMeetingText } from '../texts'
import { VideoRoom } from '../video_room'

/** What the patient's link opens: who receives what, and only after a choice the room. */
export default function Join(props: JoinPageProps) {
  const { t } = useMeetingText()
  const { tenant } = useShared()
  if (props.step === 'unusable') {
    return <PageHeading title={t('join.unusable')} lead={t('join.unusable_what')} />
  }

  return (
    <>
      <PageHeading title={t('join.title')} lead={`${tenant?.name ?? ''} ${t('join.invites')}`}>
        {props.startsAt && (
          <Text component="span">
            <DateTime at={props.startsAt} />
          </Text>
        )}
      </PageHeading>
      {props.embedUrl ? (
        <>
          <Text mb="sm">{t('join.knock')}</Text>
          <VideoRoom address={props.embedUrl} title={t('room')} />
        </>
      ) : (
        <JoinNotice {...props} />
      )}
    </>
  )
}
