import { Alert, Code, Text } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import type { ExplainProps } from '~/contract'
import { calendarDate } from '~/format/calendar_date'
import { useText } from '~/texts/use_text'

/** Who read the rules as they run here and agreed; somebody must act when that is nobody. */
export function SignedOff({ review }: Pick<ExplainProps, 'review'>) {
  const { t, locale } = useText()
  const said = review && { by: review.by, on: calendarDate(review.on, locale) }

  if (!said || !review.isCurrent) {
    return (
      <Alert color="beacon" mb="lg" icon={<IconFileAlert size={18} />}>
        {said ? t('emergency.explain.signed.changed', said) : t('emergency.explain.signed.nobody')}
      </Alert>
    )
  }
  return (
    <Text size="sm" c="dimmed" mb="lg" className="prose">
      {t('emergency.explain.signed', said)} {t('emergency.explain.signed.digest')}:{' '}
      <Code style={{ overflowWrap: 'anywhere' }}>{review.sha256}</Code>
    </Text>
  )
}
