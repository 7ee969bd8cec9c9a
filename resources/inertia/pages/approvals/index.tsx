import { Title } from '@mantine/core'
import type { ApprovalsProps } from '~/contract'
import { ApprovalCard } from '~/components/approvals/approval_card'
import { FourEyesPolicies } from '~/components/approvals/four_eyes_policies'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** What waits for a second person, what became of the rest, and which acts need two. */
export default function Approvals(props: ApprovalsProps) {
  const { t } = useText()
  const { errors } = useShared()
  const { waiting, decided, policies, mayChangePolicy, confirmWith } = props

  return (
    <>
      <PageHeading title={t('approvals.title')} lead={t('approvals.lead')} />
      {errors._ && <ErrorSummary errors={{ _: errors._ }} />}
      {waiting.length === 0 && (
        <EmptyState title={t('approvals.none')}>{t('approvals.none.what')}</EmptyState>
      )}
      {waiting.map((line) => (
        <ApprovalCard key={line.id} line={line} confirmWith={confirmWith} />
      ))}
      {mayChangePolicy && <FourEyesPolicies policies={policies} />}
      {decided.length > 0 && (
        <Title order={2} mt="xl" mb="sm">
          {t('approvals.before')}
        </Title>
      )}
      {decided.map((line) => (
        <ApprovalCard key={line.id} line={line} confirmWith={confirmWith} />
      ))}
    </>
  )
}
