import type { RoundsProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { StateWord } from '~/components/console/state_word'
import { NameReviewer } from '~/components/recertification/name_reviewer'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type Row = RoundsProps['reviewers'][number]

/** Who answers for the roles at each unit. */
export function ReviewerTable({ reviewers }: { reviewers: Row[] }) {
  const { t } = useText()
  const nameOf = ({ unit }: Row) => unit?.name ?? t('recertification.everywhere')

  return (
    <DataTable
      caption={t('recertification.reviewers')}
      columns={[
        t('recertification.column.unit'),
        t('recertification.column.rights'),
        t('recertification.column.reviewer'),
        t('recertification.column.act'),
      ]}
      rows={reviewers.map((row) => ({
        key: row.unit?.id ?? 'everywhere',
        cells: [
          nameOf(row),
          row.rights,
          <Reviewer key="reviewer" {...row} />,
          <NameReviewer
            key={row.reviewerName}
            id={row.unit?.id ?? 'everywhere'}
            label={t('recertification.reviewers.name')}
            heard={t('recertification.reviewers.name.of', { unit: nameOf(row) })}
            what={t('recertification.reviewers.what', { unit: nameOf(row) })}
            method="post"
            path={paths.unitReviewers}
            unitId={row.unit?.id ?? null}
          />,
        ],
      }))}
    />
  )
}

function Reviewer({ reviewerName, canReview, rights }: Row) {
  const { t } = useText()
  if (reviewerName && canReview) return <>{reviewerName}</>
  if (!reviewerName && rights === 0) return <>–</>
  const missing = reviewerName
    ? t('recertification.reviewers.gone', { name: reviewerName })
    : t('recertification.reviewers.none')
  return <StateWord ok={false} good="" bad={missing} />
}
