import { Alert, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { EmergencyReviewsProps } from '~/contract'
import { AlarmCard } from '~/components/access/alarm_card'
import { ReviewCard } from '~/components/access/review_card'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** Emergency access to review: what is unusual first, then what is overdue, then the rest. */
export default function Emergencies(props: EmergencyReviewsProps) {
  const { t } = useText()
  const { errors } = useShared()
  const { waiting, reviewed, unusual, alarms, outcomes } = props

  return (
    <>
      <PageHeading title={t('emergency.reviews.title')} lead={t('emergency.reviews.lead')} />
      {errors._ && <ErrorSummary errors={{ _: errors._ }} />}
      {alarms.map((alarm) => (
        <AlarmCard key={alarm.id} alarm={alarm} />
      ))}
      {unusual.map(({ staffName, count, lastAt }) => (
        <Alert
          key={staffName + lastAt}
          color="red"
          role="alert"
          mb="sm"
          icon={<IconAlertTriangle size={18} />}
          title={t('emergency.reviews.unusual')}
        >
          {t('emergency.reviews.unusual.person', { name: staffName, count })}{' '}
          <DateTime at={lastAt} />.
        </Alert>
      ))}
      {waiting.length === 0 && (
        <EmptyState title={t('emergency.reviews.none')}>
          {t('emergency.reviews.none.what')}
        </EmptyState>
      )}
      {waiting.map((emergency) => (
        <ReviewCard key={emergency.id} emergency={emergency} outcomes={outcomes} />
      ))}
      {reviewed.length > 0 && (
        <Title order={2} mt="xl" mb="sm">
          {t('emergency.reviews.done')}
        </Title>
      )}
      {reviewed.map((emergency) => (
        <ReviewCard key={emergency.id} emergency={emergency} outcomes={outcomes} />
      ))}
    </>
  )
}
