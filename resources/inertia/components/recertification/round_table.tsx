import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ReviewRound } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateOnly } from '~/components/common/date_only'
import { DateTime } from '~/components/common/date_time'
import { RoundState } from '~/components/recertification/round_state'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Rounds, the newest first. */
export function RoundTable({ rounds }: { rounds: ReviewRound[] }) {
  const { t } = useText()

  return (
    <DataTable
      caption={t('recertification.rounds')}
      columns={[
        t('recertification.column.round'),
        t('recertification.column.scope'),
        t('recertification.column.due'),
        t('recertification.column.progress'),
        t('recertification.column.state'),
      ]}
      rows={rounds.map((round) => ({
        key: round.id,
        cells: [
          <Anchor key="round" component={Link} href={paths.round(round.id)} underline="always">
            <DateTime at={round.startedAt} />
          </Anchor>,
          t(round.isWhole ? 'recertification.scope.whole' : 'recertification.scope.some'),
          <DateOnly key="due" date={round.dueOn} short />,
          t('recertification.progress', {
            answered: round.counts.answered,
            total: round.counts.total,
          }),
          <RoundState key="state" round={round} />,
        ],
      }))}
    />
  )
}
