import { Badge, Button, Group } from '@mantine/core'
import type { ReviewedRight } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { PersonStateBadge } from '~/components/people/person_state_badge'
import { useRoleText } from '~/components/people/role_text'
import type { RightAnswer } from '~/hooks/use_right_answers'
import { useText } from '~/texts/use_text'

type RightRowProps = {
  right: ReviewedRight
  mayAnswer: boolean
  answer: RightAnswer
  onAnswer: (answer: RightAnswer) => void
}

/** One right: who, which role, how long, last used, and the reader's answer. */
export function RightRow({ right, mayAnswer, answer, onAnswer }: RightRowProps) {
  const { t } = useText()
  const role = useRoleText()(right.role, right.unitName)
  const labels = (['name', 'role', 'since', 'last', 'answer'] as const).map((column) =>
    t(`recertification.column.${column}`)
  )

  return (
    <tr role="row" data-right={right.id}>
      <td role="cell" data-label={labels[0]}>
        <span>
          {right.name} {right.state !== 'active' && <PersonStateBadge state={right.state} />}
        </span>
      </td>
      <td role="cell" data-label={labels[1]}>
        {role}
      </td>
      <td role="cell" data-label={labels[2]}>
        <DateTime at={right.since} />
      </td>
      <td role="cell" data-label={labels[3]}>
        {right.lastSignedInAt ? <DateTime at={right.lastSignedInAt} /> : t('people.never')}
      </td>
      <td role="cell" data-label={labels[4]}>
        {mayAnswer ? (
          <Answer who={{ name: right.name, role }} answer={answer} onAnswer={onAnswer} />
        ) : (
          <span>
            {right.outcome
              ? t(`recertification.outcome.${right.outcome}`)
              : t(right.isOwn ? 'recertification.own' : 'recertification.outcome.open')}
          </span>
        )}
      </td>
    </tr>
  )
}

type AnswerProps = Pick<RightRowProps, 'answer' | 'onAnswer'> & {
  who: { name: string; role: string }
}

function Answer({ who, answer, onAnswer }: AnswerProps) {
  const { t } = useText()
  if (answer) {
    return (
      <Group gap="xs">
        <Badge color={answer === 'confirm' ? 'fjord' : 'red'} variant="light">
          {t(`recertification.answer.${answer}`)}
        </Badge>
        <Button
          data-row-link
          variant="subtle"
          size="compact-md"
          aria-label={t('recertification.undo.of', who)}
          onClick={() => onAnswer(null)}
        >
          {t('recertification.undo')}
        </Button>
      </Group>
    )
  }
  return (
    <Group gap="xs">
      <Button
        data-row-link
        variant="default"
        size="compact-md"
        aria-label={t('recertification.confirm.of', who)}
        onClick={() => onAnswer('confirm')}
      >
        {t('recertification.confirm')}
      </Button>
      <Button
        variant="outline"
        color="red"
        size="compact-md"
        aria-label={t('recertification.end.of', who)}
        onClick={() => onAnswer('end')}
      >
        {t('recertification.end')}
      </Button>
    </Group>
  )
}
