import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { RoundListProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PageHeading } from '~/components/common/page_heading'
import { useRoleText } from '~/components/people/role_text'
import { useListName } from '~/components/recertification/list_name'
import { NameReviewer } from '~/components/recertification/name_reviewer'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** What came of every right on one list of a round. */
export default function RoundList({ list, rights, nextCursor }: RoundListProps) {
  const { t } = useText()
  const roleText = useRoleText()
  const name = useListName()(list)
  const next = nextCursor && withQuery(paths.roundList(list.id), { cursor: nextCursor })

  return (
    <>
      <Anchor component={Link} href={paths.round(list.roundId)} size="sm" className="no-print">
        {t('recertification.list.back')}
      </Anchor>
      <PageHeading
        title={t('recertification.list.title', { list: name })}
        lead={list.reviewerName ?? t('recertification.overseers')}
      >
        {list.reviewerName && !list.isOver && (
          <NameReviewer
            id={list.id}
            label={t('recertification.replace')}
            what={t('recertification.replace.what')}
            heard={t('recertification.replace.of', { unit: name })}
            method="put"
            path={paths.listReviewer(list.id)}
            unitId={null}
          />
        )}
      </PageHeading>
      {rights.length === 0 && <EmptyState title={t('recertification.list.none')} />}
      {rights.length > 0 && (
        <DataTable
          caption={t('recertification.list.title', { list: name })}
          columns={[
            t('recertification.column.name'),
            t('recertification.column.role'),
            t('recertification.column.since'),
            t('recertification.column.last'),
            t('recertification.column.outcome'),
            t('recertification.column.by'),
          ]}
          rows={rights.map((right) => ({
            key: right.id,
            cells: [
              right.name,
              roleText(right.role, right.unitName),
              <DateTime key="since" at={right.since} />,
              right.lastSignedInAt ? (
                <DateTime key="last" at={right.lastSignedInAt} />
              ) : (
                t('people.never')
              ),
              t(`recertification.outcome.${right.outcome ?? 'open'}`),
              right.outcome && right.answeredByName ? (
                <span key="by">
                  {right.answeredByName}
                  {right.answeredAt && (
                    <>
                      , <DateTime at={right.answeredAt} />
                    </>
                  )}
                </span>
              ) : (
                '–'
              ),
            ],
          }))}
        />
      )}
      <MoreLink href={next || null} label={t('words.more')} />
    </>
  )
}
