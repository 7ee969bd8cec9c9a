import { Anchor, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ReviewProps } from '~/contract'
import { PageHeading } from '~/components/common/page_heading'
import { useListName } from '~/components/recertification/list_name'
import { ReviewRights } from '~/components/recertification/review_rights'
import { calendarDate } from '~/format/calendar_date'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One list of rights in the hands of its reviewer. */
export default function Review(props: ReviewProps) {
  const { t, locale } = useText()
  const { list, rights, progress } = props
  const isDone = progress.settled === progress.total
  const title = t('recertification.review.title', { list: useListName()(list) })
  const asStored = rights.map(({ id, answer, outcome }) => `${id}${answer}${outcome}`).join()

  return (
    <>
      <Anchor component={Link} href={paths.reviews} size="sm">
        {t('recertification.reviews.title')}
      </Anchor>
      <PageHeading
        title={title}
        lead={
          isDone
            ? t('recertification.review.done')
            : list.isOver
              ? t('recertification.over')
              : t('recertification.review.due', {
                  due: calendarDate(list.dueOn, locale),
                  lapses: calendarDate(list.lapsesOn, locale),
                })
        }
      />
      {!isDone && !list.isOver && (
        <Text c="dimmed" size="sm" mb="sm" visibleFrom="sm">
          {t('recertification.review.keys', {
            confirm: t('recertification.key.confirm'),
            end: t('recertification.key.end'),
            undo: t('recertification.key.undo'),
          })}
        </Text>
      )}
      <ReviewRights key={asStored} caption={title} {...props} />
    </>
  )
}
