import { Text } from '@mantine/core'
import type { RoundsProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { ReviewerTable } from '~/components/recertification/reviewer_table'
import { RoundTable } from '~/components/recertification/round_table'
import { StartRound } from '~/components/recertification/start_round'
import { calendarDate } from '~/format/calendar_date'
import { useText } from '~/texts/use_text'

/** Rounds of confirming roles, and who reviews which unit. */
export default function Recertification({ rounds, next, reviewers }: RoundsProps) {
  const { t, locale } = useText()
  const day = calendarDate(next.startOn, locale)

  return (
    <>
      <PageHeading title={t('recertification.title')} lead={t('recertification.lead')}>
        <StartRound next={next} reviewers={reviewers} />
      </PageHeading>
      <Section title={t('recertification.rounds')}>
        <Text mb="sm" fw={next.isDue ? 600 : undefined}>
          {next.isDue ? t('recertification.next.due') : t('recertification.next', { day })}
        </Text>
        {rounds.length === 0 && (
          <EmptyState title={t('recertification.rounds.none')}>
            {t('recertification.rounds.none.what')}
          </EmptyState>
        )}
        {rounds.length > 0 && <RoundTable rounds={rounds} />}
      </Section>
      <Section title={t('recertification.reviewers')}>
        <Text c="dimmed" size="sm" mb="sm" className="prose">
          {t('recertification.reviewers.lead')}
        </Text>
        <ReviewerTable reviewers={reviewers} />
      </Section>
    </>
  )
}
