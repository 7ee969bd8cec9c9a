import type { AccessRequestsProps } from '~/contract'
import { RequestCard } from '~/components/access/request_card'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** Colleagues who ask for a patient, for those who may answer. */
export default function Requests({ requests, daysMax }: AccessRequestsProps) {
  const { t } = useText()
  const { errors } = useShared()

  return (
    <>
      <PageHeading title={t('emergency.requests.title')} lead={t('emergency.requests.lead')} />
      {errors._ && <ErrorSummary errors={{ _: errors._ }} />}
      {requests.length === 0 && (
        <EmptyState title={t('emergency.requests.none')}>
          {t('emergency.requests.none.what')}
        </EmptyState>
      )}
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} daysMax={daysMax} />
      ))}
    </>
  )
}
