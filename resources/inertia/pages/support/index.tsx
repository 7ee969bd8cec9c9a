import type { SupportProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { GrantCard } from '~/components/support/grant_card'
import { UnaskedGrant } from '~/components/support/unasked_grant'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** Who of the operators asked to be let in, who may, and who is here. */
export default function Support({ grants, ...more }: SupportProps) {
  const { t } = useText()
  const { errors } = useShared()

  return (
    <>
      <PageHeading title={t('support.title')} lead={t('support.lead')} />
      {errors._ && <ErrorSummary errors={{ _: errors._ }} />}
      {grants.length === 0 && (
        <EmptyState title={t('support.none')}>{t('support.none.what')}</EmptyState>
      )}
      {grants.map((grant) => (
        <GrantCard key={grant.id} grant={grant} {...more} />
      ))}
      {more.isAdministrator && <UnaskedGrant confirmWith={more.confirmWith} />}
    </>
  )
}
