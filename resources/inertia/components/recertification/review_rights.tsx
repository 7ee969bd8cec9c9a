import { Alert, Button, Group, Text } from '@mantine/core'
import { useRef } from 'react'
import type { ReviewedRight, ReviewProps } from '~/contract'
import { MoreLink } from '~/components/common/more_link'
import { RightRow } from '~/components/recertification/right_row'
import { SubmitAnswers } from '~/components/recertification/submit_answers'
import { useAnswerKeys } from '~/hooks/use_answer_keys'
import { useRightAnswers, type RightAnswer } from '~/hooks/use_right_answers'
import { useRowKeys } from '~/hooks/use_row_keys'
import { useSeenRows } from '~/hooks/use_seen_rows'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from '~/components/common/data_table.module.css'

/** The rights of one page with an answer each. */
export function ReviewRights(props: ReviewProps & { caption: string }) {
  const { t } = useText()
  const { caption, list, rights, nextCursor, progress } = props
  const { answers, answer, confirmAll, hasFailed } = useRightAnswers(props)
  const body = useRef<HTMLTableSectionElement>(null)
  const allSeen = useSeenRows(body)
  const open = rights.filter((right) => isOpen(right, list.isOver))
  const left = open.filter(({ id }) => !answers[id])
  const given = open.filter(({ id }) => answers[id])
  const stored = open.filter((right) => right.answer).length
  const storedAnswers = Object.fromEntries(open.map(({ id, answer: one }) => [id, one]))
  const next = nextCursor && withQuery(paths.review(list.id), { cursor: nextCursor })
  const may = new Set(open.map(({ id }) => id))
  const act = (one: RightAnswer) => (id: string) => {
    if (may.has(id)) void answer(id, one)
  }

  useRowKeys(body)
  useAnswerKeys(body, {
    [t('recertification.key.confirm').toLowerCase()]: act('confirm'),
    [t('recertification.key.end').toLowerCase()]: act('end'),
    [t('recertification.key.undo').toLowerCase()]: act(null),
  })

  return (
    <>
      {hasFailed && (
        <Alert color="red" role="alert" mb="sm">
          {t('recertification.failed')}
        </Alert>
      )}
      <table role="table" className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['name', 'role', 'since', 'last', 'answer'] as const).map((column) => (
              <th key={column} role="columnheader" scope="col">
                {t(`recertification.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {rights.map((right) => (
            <RightRow
              key={right.id}
              right={right}
              mayAnswer={may.has(right.id)}
              answer={answers[right.id] ?? null}
              onAnswer={(one) => void answer(right.id, one)}
            />
          ))}
        </tbody>
      </table>
      <Group mt="md" gap="sm" className="no-print">
        {left.length > 0 && (
          <Button
            variant="default"
            disabled={!allSeen}
            onClick={() => void confirmAll(left.map(({ id }) => id))}
          >
            {t('recertification.confirm_all', { count: left.length })}
          </Button>
        )}
        {!list.isOver && (
          <SubmitAnswers
            list={list}
            ended={progress.ending - endingOf(open, storedAnswers) + endingOf(open, answers)}
            isEmpty={progress.answered - progress.settled - stored + given.length === 0}
            left={progress.total - progress.answered - (given.length - stored)}
          />
        )}
        <MoreLink href={next || null} label={t('recertification.page.next')} />
      </Group>
      {left.length > 0 && !allSeen && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('recertification.confirm_all.unseen')}
        </Text>
      )}
    </>
  )
}

function endingOf(rights: ReviewedRight[], answers: Record<string, RightAnswer>): number {
  return rights.filter(({ id }) => answers[id] === 'end').length
}

function isOpen({ outcome, isOwn }: ReviewedRight, isOver: boolean): boolean {
  return outcome === null && !isOwn && !isOver
}
