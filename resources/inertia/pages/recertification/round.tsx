import { Anchor, Button, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { RoundCounts, RoundProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { useListName } from '~/components/recertification/list_name'
import { RoundState } from '~/components/recertification/round_state'
import { calendarDate } from '~/format/calendar_date'
import { wholeDay } from '~/format/spoken_time'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const outcomes = ['confirmed', 'ended', 'lapsed', 'kept', 'gone'] as const

/** A round: how far each reviewer has come, and what came of it. */
export default function Round({ round, lists }: RoundProps) {
  const { t, locale } = useText()
  const { timeZone } = useShared()
  const listName = useListName()
  const day = wholeDay({ at: round.startedAt, timeZone, locale })
  const shown = outcomes.filter((outcome) => outcome !== 'kept' || round.counts.kept > 0)
  const progress = ({ answered, total }: RoundCounts) =>
    t('recertification.progress', { answered, total })

  return (
    <>
      <Anchor component={Link} href={paths.rounds} size="sm" className="no-print">
        {t('recertification.round.back')}
      </Anchor>
      <PageHeading
        title={t('recertification.round.title', { day })}
        lead={t('recertification.round.lead', {
          name: round.startedByName ?? t('people.by_system'),
          due: calendarDate(round.dueOn, locale),
          lapses: calendarDate(round.lapsesOn, locale),
        })}
      >
        <Button component="a" href={paths.roundResults(round.id)} variant="default">
          {t('recertification.round.export')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('recertification.round.print')}
        </Button>
      </PageHeading>
      <Text mb="md">
        <RoundState round={round} /> · {t('recertification.answered', { ...round.counts })}
      </Text>
      <Section title={t('recertification.round.lists')}>
        <DataTable
          caption={t('recertification.round.lists')}
          columns={[
            t('recertification.column.unit'),
            t('recertification.column.reviewer'),
            t('recertification.column.progress'),
            ...shown.map((outcome) => t(`recertification.count.${outcome}`)),
          ]}
          rows={lists.map((list) => ({
            key: list.id,
            cells: [
              <Anchor
                key="unit"
                component={Link}
                href={paths.roundList(list.id)}
                underline="always"
              >
                {listName(list)}
              </Anchor>,
              list.reviewerName ?? t('recertification.overseers'),
              progress(list.counts),
              ...shown.map((outcome) => list.counts[outcome]),
            ],
          }))}
        />
        {round.counts.kept > 0 && <p>{t('recertification.kept.what')}</p>}
      </Section>
    </>
  )
}
