import { Button } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ReviewsProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateOnly } from '~/components/common/date_only'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { useListName } from '~/components/recertification/list_name'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The lists that wait for the reader's answers. */
export default function Reviews({ lists }: ReviewsProps) {
  const { t } = useText()
  const listName = useListName()

  return (
    <>
      <PageHeading
        title={t('recertification.reviews.title')}
        lead={t('recertification.reviews.lead')}
      />
      {lists.length === 0 && (
        <EmptyState title={t('recertification.reviews.none')}>
          {t('recertification.reviews.none.what')}
        </EmptyState>
      )}
      {lists.length > 0 && (
        <DataTable
          caption={t('recertification.reviews.title')}
          columns={[
            t('recertification.column.unit'),
            t('recertification.column.due'),
            t('recertification.column.progress'),
            t('recertification.column.list'),
          ]}
          rows={lists.map((list) => ({
            key: list.id,
            cells: [
              listName(list),
              <DateOnly key="due" date={list.dueOn} short />,
              t('recertification.progress', list.progress),
              <Button
                key="open"
                component={Link}
                href={paths.review(list.id)}
                variant="default"
                size="compact-md"
                aria-label={t('recertification.reviews.open.of', { list: listName(list) })}
              >
                {t('recertification.reviews.open')}
              </Button>,
            ],
          }))}
        />
      )}
    </>
  )
}
