import { Alert } from '@mantine/core'
import type { AccessRequestsProps } from '~/contract'
import { AnswerForm } from '~/components/access/answer_form'
import { useNamed } from '~/components/access/named'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

type RequestCardProps = { request: AccessRequestsProps['requests'][number]; daysMax: number }

/** One request: who asks for whom and why, and the answer. */
export function RequestCard({ request, daysMax }: RequestCardProps) {
  const { t } = useText()
  const named = useNamed()

  return (
    <Section title={named(request.patient)}>
      {request.blocked && (
        <Alert color="red" variant="light" mb="sm">
          {t('emergency.requests.blocked')}
        </Alert>
      )}
      <Facts
        facts={[
          [t('emergency.requests.by'), request.askedBy],
          [t('emergency.requests.units'), request.askedByUnits.join(', ')],
          [t('emergency.requests.at'), <DateTime key="at" at={request.askedAt} />],
          [t('emergency.requests.reason'), request.reason],
        ]}
      />
      <AnswerForm request={request} daysMax={daysMax} />
    </Section>
  )
}
