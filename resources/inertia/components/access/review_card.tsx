import { Alert, Anchor, Badge, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { EmergencyReview } from '~/contract'
import { ReviewForm } from '~/components/access/review_form'
import { useNamed } from '~/components/access/named'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type ReviewCardProps = { emergency: EmergencyReview; outcomes: string[] }

/** One emergency access: who, why, how often, and somebody else's judgement of it. */
export function ReviewCard({ emergency, outcomes }: ReviewCardProps) {
  const { t, code } = useText()
  const named = useNamed()
  const { patient, review, withinDay } = emergency

  return (
    <Section
      title={named(patient)}
      aside={
        emergency.overdue && (
          <Badge color="red" variant="filled">
            {t('emergency.reviews.overdue')}
          </Badge>
        )
      }
    >
      {emergency.passedBlock && (
        <Alert color="red" variant="light" mb="sm">
          {t('emergency.reviews.passed_block')}
        </Alert>
      )}
      <Facts
        facts={[
          [t('emergency.reviews.opened_by'), emergency.openedBy],
          [
            t('emergency.reviews.why'),
            code(`emergency.template.${emergency.template}`, emergency.template),
          ],
          [t('emergency.reviews.note'), emergency.note],
          [t('emergency.reviews.opened'), <DateTime key="opened" at={emergency.openedAt} />],
          [t('emergency.reviews.until'), <DateTime key="until" at={emergency.until} />],
          [
            t('emergency.reviews.within_day'),
            withinDay > 1 && t('emergency.reviews.within_day.count', { count: withinDay }),
          ],
          [t('emergency.reviews.due'), !review && <DateTime key="due" at={emergency.dueAt} />],
          [t('emergency.reviews.by'), review?.byName],
          [
            t('emergency.reviews.result'),
            review && code(`emergency.reviews.outcome.${review.outcome}`, review.outcome),
          ],
          [t('emergency.note'), review?.note],
        ]}
      />
      <Anchor component={Link} href={paths.patientAudit(patient.id)} underline="always" size="sm">
        {t('emergency.reviews.log')}
      </Anchor>
      {!review && emergency.mayReview && <ReviewForm emergency={emergency} outcomes={outcomes} />}
      {emergency.damaged && <Text mt="sm">{t('emergency.reviews.damaged')}</Text>}
      {!review && !emergency.mayReview && !emergency.damaged && (
        <Text mt="sm">{t('emergency.reviews.own')}</Text>
      )}
    </Section>
  )
}
